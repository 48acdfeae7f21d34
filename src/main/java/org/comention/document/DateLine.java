package org.comention.document;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line that holds a date and nothing else but what goes with one: weekday, time, zone, bullets,
 * words such as "Published", a section's name, or a place ("New York, 28 September 2024").
 *
 * @param rank which of several such lines is to be believed
 */
record DateLine(DateReading reading, Rank rank) {

  /** In order of trust. */
  enum Rank {
    PLAIN,
    UPDATED,
    WITH_PLACE
  }

  private static final int LONGEST = 100;
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:[:.h-]\\s?\\d{2}(?::\\s?\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\b\\.?)?"
              + "|\\s*(?:[ap]\\.?m\\b\\.?|uhr\\b|h\\b))(?!\\d)"
              + "|(?<=[\\d\\s])(?:gmt|utc)?[+-]\\d{2}:?\\d{2}(?!\\d)|(?:gmt|utc)\\s?[+-]\\d{1,2}\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.]*");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,|•·–—-]+");
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;|()\\[\\]–—/:]|\\s[-•·]\\s|\\.\\s");
  private static final int MOST_PLACE_WORDS = 6;
  private static final int MOST_WORDS_OF_A_PART = 4;

  /** Small words inside names of places. */
  private static final Set<String> SMALL = Set.of("of", "de", "del", "la", "le", "al", "and");

  private static final Set<String> LABELS =
      Set.of(
          ("published publication posted date dated on at the of time local issued released release"
                  + " created added t z gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet"
                  + " eest msk azt ist publie le la de a el fecha publicado publicada em il alle"
                  + " pubblicato am um uhr den stand datum veroffentlicht опубликовано дата года"
                  + " год г мск в yayinlanma yayin tarihi tarih dərc derc")
              .split(" "));
  private static final Set<String> UPDATES =
      Set.of(
          ("updated last modified edited revised update mis jour modifie actualizado actualizada"
                  + " ultima actualizacion modificado atualizado aggiornato aktualisiert обновлено"
                  + " изменено guncelleme son")
              .split(" "));

  /** What this line says, or null where it is more than a date, or none. */
  static DateLine of(String line) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    return of(line, DateText.find(line));
  }

  /** Whether a line holds a date without a place. */
  static boolean isBare(Line line) {
    DateLine date = line.length() > LONGEST ? null : of(line.text());
    return date != null && date.rank() != Rank.WITH_PLACE;
  }

  /** As {@link #of}, and years of two figures too, as mail headers have them. */
  static DateLine ofMailHeader(String value) {
    return value.length() > LONGEST ? null : of(value, DateText.findWithShortYears(value));
  }

  private static DateLine of(String line, DateText.Found found) {
    if (found == null) {
      return null;
    }
    String before = TIME.matcher(line.substring(0, found.start())).replaceAll(" ").strip();
    String after = TIME.matcher(line.substring(found.end())).replaceAll(" ").strip();
    String rest = before + " , " + after;
    Rank rank = rest.chars().anyMatch(Character::isDigit) ? null : rank(rest);
    boolean together = rank == Rank.WITH_PLACE && !(isApart(before, -1) && isApart(after, 0));
    return rank == null || together ? null : new DateLine(found.reading(), rank);
  }

  private static Rank rank(String rest) {
    List<String> words =
        WORD.matcher(rest).results().map(MatchResult::group).map(CalendarWords::folded).toList();
    boolean updated = words.stream().anyMatch(UPDATES::contains);
    long unknown = words.stream().filter(word -> !goesWithDates(word)).count();
    if (unknown == 0 || Furniture.isSectionName(SEPARATORS.matcher(rest).replaceAll(" ").strip())) {
      return updated ? Rank.UPDATED : Rank.PLAIN;
    }
    return unknown <= MOST_PLACE_WORDS && isPlace(rest) ? Rank.WITH_PLACE : null;
  }

  private static boolean goesWithDates(String word) {
    return LABELS.contains(word) || UPDATES.contains(word) || CalendarWords.isWeekday(word);
  }

  /** Whether a comma, bracket or word such as "le" stands between this side and the date. */
  private static boolean isApart(String side, int nearest) {
    if (side.isEmpty()) {
      return true;
    }
    char next = side.charAt(nearest < 0 ? side.length() - 1 : 0);
    String[] words = side.split("\\s+");
    String word = words[nearest < 0 ? words.length - 1 : 0];
    return !Character.isLetter(next) || goesWithDates(CalendarWords.folded(word));
  }

  private static boolean isPlace(String rest) {
    return BETWEEN_PARTS.splitAsStream(rest).map(String::strip).allMatch(DateLine::isPlacePart);
  }

  private static boolean isPlacePart(String part) {
    List<String> words =
        WORD.matcher(part)
            .results()
            .map(MatchResult::group)
            .filter(word -> !goesWithDates(CalendarWords.folded(word)))
            .toList();
    return words.size() <= MOST_WORDS_OF_A_PART
        && words.stream()
            .allMatch(word -> Character.isUpperCase(word.charAt(0)) || SMALL.contains(word));
  }
}
