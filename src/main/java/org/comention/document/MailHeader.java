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
  private static final int LONGEST = 1000;
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*):(?:\\s+(.*)|)");
  private static final Set<String> USUAL_FIELDS =
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
          "cc",
          "nntp-posting-host",
          "distribution");
  private static final int FEWEST_USUAL_FIELDS = 2;

  // Some readers of Usenet write the date as X-XXDate (20 newsgroups).
  private static final Pattern DATE_FIELD =
      Pattern.compile("(?:x-)?x*(?:(?:nntp-)?posting-|injection-|original-)?date|sent|posted");

  /** The header with which these lines begin, or null. Continued lines are indented. */
  static MailHeader of(List<Line> lines) {
    int count = 0;
    int usual = 0;
    int subject = -1;
    String date = null;
    for (Line line : lines) {
      Matcher field = FIELD.matcher(line.length() > LONGEST ? "" : line.text());
      boolean isField = !isIndented(line) && field.matches();
      boolean ends = count == 0 ? !isField : line.afterBlank();
      if (ends || !(isField || isIndented(line))) {
        break;
      }
      String name = isField ? field.group(1).toLowerCase(Locale.ROOT) : "";
      usual += USUAL_FIELDS.contains(name) ? 1 : 0;
      subject = name.equals("subject") ? count : subject;
      date = date == null && DATE_FIELD.matcher(name).matches() ? field.group(2) : date;
      count++;
    }
    return usual < FEWEST_USUAL_FIELDS ? null : new MailHeader(count, subject, date);
  }

  /** Where the value of a field begins, or the line's end where it has none. */
  static int valueStart(Line line) {
    int start = line.source().indexOf(':', line.start()) + 1;
    while (start < line.end() && Line.isWhite(line.source().charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isIndented(Line line) {
    char before = line.start() == 0 ? '\n' : line.source().charAt(line.start() - 1);
    return !Line.isBreak(before);
  }
}
