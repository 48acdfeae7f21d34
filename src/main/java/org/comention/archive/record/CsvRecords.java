package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.archive.Texts;

/** Understands one row of a CSV source by the header that came before. */
final class CsvRecords implements RecordParser {
  private static final int MOST_COLUMNS = 4096;

  private final CsvParser parser;
  private final List<String> names;

  CsvRecords(char delimiter, String header) throws MalformedRecord {
    this.parser = new CsvParser(settings(delimiter));
    this.names = Arrays.stream(cells(header)).map(RecordFields::normal).toList();
  }

  private static CsvParserSettings settings(char delimiter) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setLineSeparator("\n");
    settings.getFormat().setComment('\0');
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setMaxCharsPerColumn(-1);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setNormalizeLineEndingsWithinQuotes(false);
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.STOP_AT_CLOSING_QUOTE);
    return settings;
  }

  /** Fewer cells than names are let pass: many writers leave out empty ones at the end. */
  @Override
  public Map<String, JsonNode> parse(String row) throws MalformedRecord {
    String[] cells = cells(row);
    Map<String, JsonNode> values = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      boolean blank = Texts.isBlank(cells[i]);
      if (i >= names.size() && !blank) {
        throw new MalformedRecord(cells.length + " cells where the header has " + names.size());
      }
      if (!blank) {
        values.putIfAbsent(names.get(i), TextNode.valueOf(cells[i]));
      }
    }
    return values;
  }

  private String[] cells(String row) throws MalformedRecord {
    try {
      String[] cells =
          parser.parseLine(row.endsWith("\r") ? row.substring(0, row.length() - 1) : row);
      if (cells == null) {
        throw new MalformedRecord("not a row");
      }
      return cells;
    } catch (TextParsingException e) {
      throw new MalformedRecord("more than " + MOST_COLUMNS + " cells");
    }
  }
}
