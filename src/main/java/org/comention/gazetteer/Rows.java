package org.comention.gazetteer;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads one file of a gazetteer folder into rows; what is wrong with the file itself becomes
 * findings.
 */
final class Rows {
  private final String file;
  private final GazetteerFile kind;
  private final List<Finding> findings;

  Rows(GazetteerFolder folder, GazetteerFile kind, List<Finding> findings) {
    this.file = folder.name() + "/" + kind.fileName();
    this.kind = kind;
    this.findings = findings;
  }

  List<Row> read(byte[] content) {
    try {
      String text = decoded(content);
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      refuse(lineOfBadByte(content), "not UTF-8. Save the file as UTF-8");
    } catch (TextParsingException e) {
      refuse((int) e.getLineIndex() + 1, "not CSV. Check its quotes");
    }
    return List.of();
  }

  private static String decoded(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  private static int lineOfBadByte(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(content.length), true);
    int line = 1;
    for (int i = 0; i < bytes.position(); i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private List<Row> parse(String text) {
    CsvParser parser = new CsvParser(settings());
    parser.beginParsing(new StringReader(text));
    String[] header = parser.parseNext();
    if (header == null || !List.of(header).equals(kind.columns())) {
      refuse(
          1,
          "the header is not "
              + String.join(",", kind.columns())
              + ". Write exactly these columns");
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
      int line = (int) parser.getContext().currentLine();
      if (cells.length != header.length) {
        refuse(
            line,
            cells.length
                + " cells instead of "
                + header.length
                + ". Quote a cell that holds a comma");
      } else {
        rows.add(new Row(kind, file, line, trimmed(cells)));
      }
    }
    return rows;
  }

  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.setNormalizeLineEndingsWithinQuotes(true);
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setNullValue("");
    settings.setMaxCharsPerColumn(1 << 16);
    settings.setCommentProcessingEnabled(false);
    return settings;
  }

  private static List<String> trimmed(String[] cells) {
    return Arrays.stream(cells).map(cell -> Objects.requireNonNullElse(cell, "").strip()).toList();
  }

  private void refuse(int line, String why) {
    findings.add(new Finding(Finding.Severity.ERROR, file, line, why + "."));
  }
}
