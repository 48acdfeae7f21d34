package org.comention.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;

/**
 * Reads wikitext, line by line after {@link WikiInline}: headings and items as lines, the rows of
 * tables with a tab between cells. What follows "References" or "See also" is sidebar, up to the
 * next heading of that level.
 */
final class WikitextReader {
  private static final Pattern HEADING = Pattern.compile("(={1,6})\\s*([^=].*?)\\s*={1,6}\\s*");
  private static final Pattern ITEM = Pattern.compile("[*#:;]+\\s*(.*)");
  private static final Pattern RULE = Pattern.compile("-{4,}.*");
  private static final Pattern BETWEEN_CELLS = Pattern.compile("\\|\\||!!");

  /** {@code style="…" | words}: what stands before the bar is for the browser. */
  private static final Pattern ATTRIBUTES = Pattern.compile("[^|\\[\\]]*=[^|]*\\|(?!\\|)");

  private static final Set<String> APPARATUS =
      Set.of(
          ("references|external links|see also|notes|further reading|bibliography|sources|footnotes"
                  + "|einzelnachweise|weblinks|siehe auch|literatur|références|liens externes|voir aussi"
                  + "|referencias|enlaces externos|véase también|примечания|ссылки|см. также|литература"
                  + "|ծանոթագրություններ|istinadlar|i̇stinadlar|xarici keçidlər|kaynakça|dış bağlantılar")
              .split("\\|"));

  private final StringBuilder text = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private SectionKind kind = SectionKind.BODY;
  private int apparatus;
  private int tables;
  private boolean blank;

  private WikitextReader() {}

  static Page read(String wikitext) {
    WikitextReader reader = new WikitextReader();
    WikiInline.read(wikitext).lines().map(String::strip).forEach(reader::take);
    reader.endRow();
    return new Page(reader.text.toString(), reader.sections, null, List.of(), null, null);
  }

  private void take(String line) {
    if (line.startsWith("{|")) {
      tables++;
      endRow();
    } else if (tables > 0) {
      readTable(line);
    } else if (line.isEmpty() || RULE.matcher(line).matches()) {
      blank = true;
    } else {
      readLine(line);
    }
  }

  private void readLine(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (heading.matches()) {
      readHeading(heading.group(1).length(), heading.group(2));
    } else {
      add(item.matches() ? item.group(1) : line);
    }
  }

  private void readHeading(int level, String words) {
    if (apparatus == 0 || level <= apparatus) {
      apparatus = APPARATUS.contains(words.toLowerCase(Locale.ROOT)) ? level : 0;
      kind = apparatus > 0 ? SectionKind.SIDEBAR : SectionKind.BODY;
    }
    blank = true;
    add(words);
    blank = true;
  }

  private void readTable(String line) {
    if (line.startsWith("|}")) {
      endRow();
      tables--;
      blank = true;
    } else if (line.startsWith("|-") || line.startsWith("|+")) {
      endRow();
      addCells(line.startsWith("|+") ? line.substring(2) : "");
    } else if (line.startsWith("|") || line.startsWith("!")) {
      BETWEEN_CELLS.splitAsStream(line.substring(1)).forEach(this::addCells);
    } else {
      addCells(line);
    }
  }

  private void addCells(String cell) {
    String words =
        ATTRIBUTES.matcher(cell).lookingAt() ? cell.substring(cell.indexOf('|') + 1) : cell;
    if (!words.isBlank()) {
      cells.add(words.strip());
    }
  }

  private void endRow() {
    if (!cells.isEmpty()) {
      add(String.join("\t", cells));
    }
    cells.clear();
  }

  private void add(String line) {
    if (line.isBlank()) {
      return;
    }
    text.append(text.length() == 0 ? "" : blank ? "\n\n" : "\n");
    int start = text.length();
    text.append(line);
    sections.add(new Section(kind, new Span(start, text.length())));
    blank = false;
  }
}
