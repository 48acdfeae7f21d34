package org.comention.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header block at the very start of a mail or news posting.
 *
 * @param lines how many lines it has
 * @param subject index of the subject's line, or -1
 * @param date the value of its date header, or null
 */
record MailHeader(int lines, int subject, String date) {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*):(?:\\s+(.*)|)");
  private static final Set<String> FIRST_FIELDS =
      Set.of(
          "from",
          "subject",
          "date",
          "to",
          "newsgroups",
          "organization",
          "path",
          "message-id",
          "reply-to",
          "sender",
          "return-path",
          "received",
          "xref",
          "lines",
          "sent",
          "x-from");
  // Some readers of Usenet write the date as X-XXDate (20 newsgroups).
  private static final Pattern DATE_FIELD =
      Pattern.compile("(?:x-)?x*(?:(?:nntp-)?posting-|injection-|original-)?date|sent|posted");
  private static final int SHORTEST = 2;

  /** The header with which these lines begin, or null. Continued lines are indented. */
  static MailHeader of(List<Line> lines) {
    int count = 0;
    int subject = -1;
    String date = null;
    boolean isMail = false;
    for (Line line : lines) {
      Matcher field = FIELD.matcher(line.length() > 1000 ? "" : line.text());
      boolean matches = field.matches() && !isIndented(line);
      boolean continues = matches || isIndented(line);
      if (count == 0 ? !matches : line.afterBlank() || !continues) {
        break;
      }
      if (matches) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        isMail |= count == 0 ? FIRST_FIELDS.contains(name) : isMail;
        subject = name.equals("subject") ? count : subject;
        date = date == null && DATE_FIELD.matcher(name).matches() ? field.group(2) : date;
      }
      count++;
    }
    boolean named = isMail && count >= SHORTEST && (subject >= 0 || hasSender(lines));
    return named ? new MailHeader(count, subject, date) : null;
  }

  /** Where the value of a field begins, or the line's end where it has none. */
  static int valueStart(Line line) {
    int start = line.source().indexOf(':', line.start()) + 1;
    while (start < line.end() && Line.isWhite(line.source().charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean hasSender(List<Line> lines) {
    return lines.get(0).text().toLowerCase(Locale.ROOT).startsWith("from:");
  }

  private static boolean isIndented(Line line) {
    char before = line.start() == 0 ? '\n' : line.source().charAt(line.start() - 1);
    return !Line.isBreak(before);
  }
}
