package org.comention.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a dateline with a year: {@code BAKU, September 20, 2023 (Agency) - …}. */
final class OpeningDate {
  private static final int WITHIN = 120;
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";

  /** One to six words with capitals, then a comma, full stop or dash. */
  private static final Pattern PLACE =
      Pattern.compile(
          "("
              + CAPITALISED
              + "(?:(?:,?\\s+|\\s*/\\s*)"
              + CAPITALISED
              + "){0,5})"
              + "\\s*(?:[,.:–—/]|\\s-)\\s*(?:(?:le|am|el)\\s)?");

  // Not a bracket before the date: "Charles Fillmore (August 9, 1929 – …) was" is no dateline.
  private static final String AGENCY = "(?:\\([^()]{1,40}\\)|/[^/]{1,40}/|[\\p{Lu}.\\s]{2,30})";
  private static final Pattern AFTER =
      Pattern.compile(
          "[,.]?\\s*(?:" + AGENCY + "\\s*)?[-–—:].*|[,.]?\\s*\\([^()]{1,40}\\).*|\\.\\s.*",
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
