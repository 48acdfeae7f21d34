package org.comention.archive.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.comention.archive.Format;
import org.comention.archive.OneEntry;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Reason;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;

/** Comma- or tab-separated values with a header; semicolons and bars are understood too. */
public final class CsvFormat implements Format {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final char ONE_COLUMN = '\u001f';
  private static final int LONGEST_NAME = 40;

  private final ReadingOptions options;
  private final RecordFields fields;

  public CsvFormat(ReadingOptions options) {
    this.options = options;
    this.fields = new RecordFields(options);
  }

  @Override
  public boolean recognises(Sample sample) {
    return (sample.named(".csv", ".tsv", ".tab") && !Texts.isBlank(sample.text()))
        || hasHeader(sample);
  }

  /** Without a name that says so, nothing is a table whose first line could be a sentence. */
  private boolean hasHeader(Sample sample) {
    List<String> lines = sample.text().lines().limit(2).toList();
    if (lines.size() < 2) {
      return false;
    }
    char delimiter = delimiter(lines.get(0));
    List<String> names = names(lines.get(0), delimiter);
    return names.size() > 1
        && names.stream().allMatch(CsvFormat::looksLikeName)
        && names.stream().anyMatch(name -> isNameOf("text", name))
        && names.stream().anyMatch(this::isNameOfMetadata)
        && (lines.get(1).indexOf(delimiter) >= 0 || lines.get(1).startsWith("\""));
  }

  private static List<String> names(String line, char delimiter) {
    return Arrays.stream(line.split(Pattern.quote(String.valueOf(delimiter)), -1))
        .map(name -> name.replace("\"", ""))
        .toList();
  }

  private static boolean looksLikeName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private boolean isNameOf(String key, String name) {
    return fields.isNameOf(key, RecordFields.normal(name));
  }

  private boolean isNameOfMetadata(String name) {
    return List.of("id", "url", "title", "date").stream().anyMatch(key -> isNameOf(key, name));
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    String text = source.sample().text().stripLeading();
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    CsvRows rows = new CsvRows(new Units(source), options.maxRecord(), delimiter);
    Slice header = rows.next();
    if (header == null || header.fault() != null) {
      return new OneEntry(source, source.reject(Reason.MALFORMED, "no header that ends"));
    }
    try {
      String names = rows.encoding().decode(header.bytes()).text();
      RecordParser parser = new CsvRecords(delimiter, names);
      return new RecordEntries(source.place(), rows, parser, options);
    } catch (RecordParser.MalformedRecord e) {
      return new OneEntry(source, source.reject(Reason.MALFORMED, "header: " + e.getMessage()));
    }
  }

  /** What the header has most of; where it has none, rows are one cell with all that is in it. */
  private static char delimiter(String header) {
    return DELIMITERS.stream()
        .filter(delimiter -> header.indexOf(delimiter) >= 0)
        .max(Comparator.comparingLong(delimiter -> count(header, delimiter)))
        .orElse(ONE_COLUMN);
  }

  private static long count(String header, char delimiter) {
    return header.chars().filter(c -> c == delimiter).count();
  }
}
