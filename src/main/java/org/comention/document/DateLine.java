package org.comention.document;

import java.util.Set;
import java.util.regex.Matcher;
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
  private static final Pattern PLACE_PART =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:of|de|del|la|le|al)(?=\\s))?\\s*){1,4}");
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;|()\\[\\]–—/:]|\\s[-•·]\\s|\\.\\s");
  private static final int MOST_PLACE_WORDS = 6;

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
    String rest = line.substring(0, found.start()) + " , " + line.substring(found.end());
    rest = TIME.matcher(rest).replaceAll(" ");
    Rank rank = rest.chars().anyMatch(Character::isDigit) ? null : rank(rest);
    return rank == null ? null : new DateLine(found.reading(), rank);
  }

  private static Rank rank(String rest) {
    boolean updated = false;
    int unknown = 0;
    Matcher words = WORD.matcher(rest);
    while (words.find()) {
      String word = CalendarWords.folded(words.group());
      updated |= UPDATES.contains(word);
      unknown += goesWithDates(word) ? 0 : 1;
    }
    if (unknown == 0 || Furniture.isSectionName(rest.replaceAll("[\\s,|•·–—-]+", " ").strip())) {
      return updated ? Rank.UPDATED : Rank.PLAIN;
    }
    return unknown <= MOST_PLACE_WORDS && isPlace(rest) ? Rank.WITH_PLACE : null;
  }

  private static boolean goesWithDates(String word) {
    return LABELS.contains(word) || UPDATES.contains(word) || CalendarWords.isWeekday(word);
  }

  private static boolean isPlace(String rest) {
    return BETWEEN_PARTS
        .splitAsStream(rest)
        .map(String::strip)
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .filter(part -> part.chars().anyMatch(Character::isLetter))
        .allMatch(part -> goesWithDates(CalendarWords.folded(part)) || isPlacePart(part));
  }

  private static boolean isPlacePart(String part) {
    return PLACE_PART.matcher(part).matches();
  }
}
