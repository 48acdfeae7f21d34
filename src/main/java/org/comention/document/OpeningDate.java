package org.comention.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a dateline with a year: {@code BAKU, September 20, 2023 (Agency) - …}. */
final class OpeningDate {
  private static final int WITHIN = 120;
  private static final Pattern PLACE =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?:(?:,?\\s+|\\s*/\\s*)\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5})"
              + "\\s*(?:[,.(:–—/]|\\s-)\\s*(?:le\\s|am\\s|el\\s)?");
  private static final Pattern AFTER =
      Pattern.compile(
          "[,.)]?\\s*(?:(?:\\([^()]{1,40}\\)|/[^/]{1,40}/|[\\p{Lu}.\\s]{2,30})\\s*)?[-–—:].*|[,.)]?\\s*\\([^()]{1,40}\\).*|\\)?\\.\\s.*",
          Pattern.DOTALL);
  private static final Set<String> NO_PLACES =
      Set.of(
          "in", "on", "at", "by", "from", "since", "until", "after", "before", "as", "for", "the");

  private OpeningDate() {}

  /** What the dateline says, or null. */
  static DateReading of(String opening) {
    String start = opening.substring(0, Math.min(opening.length(), WITHIN));
    DateText.Found found = DateText.find(start);
    if (found == null || found.reading().precision() == Precision.MONTH) {
      return null;
    }
    Matcher place = PLACE.matcher(start.substring(0, found.start()));
    boolean dateline =
        place.matches()
            && isPlace(place.group(1))
            && AFTER.matcher(start.substring(found.end())).matches();
    return dateline ? found.reading() : null;
  }

  private static boolean isPlace(String words) {
    return !NO_PLACES.contains(CalendarWords.folded(words.split("[\\s,/]+", 2)[0]));
  }
}
