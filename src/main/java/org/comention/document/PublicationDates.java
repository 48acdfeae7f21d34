package org.comention.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.comention.archive.Metadata;
import org.comention.archive.Place;

/**
 * Finds the publication date of a text in the sources that the rules name, in their order. What a
 * source says but cannot be used becomes an issue, and the next one is asked.
 */
final class PublicationDates {
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  private final DocumentRules rules;

  PublicationDates(DocumentRules rules) {
    this.rules = rules;
  }

  /** The date, or null; adds to the issues. */
  PublicationDate find(Metadata record, Place place, Layout layout, Set<Issue> issues) {
    for (DateSource source : rules.dateOrder()) {
      for (DateReading reading : readings(source, record, place, layout)) {
        Issue issue = issue(reading);
        if (issue == null) {
          return new PublicationDate(reading.first(), reading.precision(), source);
        }
        issues.add(issue);
      }
    }
    return null;
  }

  private Issue issue(DateReading reading) {
    if (!reading.isDate()) {
      return reading.issue();
    }
    boolean inRange =
        !reading.first().isBefore(EARLIEST) && !reading.first().isAfter(rules.today());
    return inRange ? null : Issue.DATE_OUT_OF_RANGE;
  }

  private static List<DateReading> readings(
      DateSource source, Metadata record, Place place, Layout layout) {
    String date = record.date();
    String url = record.url();
    return switch (source) {
      case RECORD -> date == null || date.isBlank() ? List.of() : List.of(RecordDate.read(date));
      case HEADER -> header(layout);
      case DATELINE -> Stream.ofNullable(OpeningDate.of(layout.opening())).toList();
      case URL -> url == null ? List.of() : PlaceDates.ofUrl(url);
      case FILE_NAME -> PlaceDates.ofName(place);
    };
  }

  /**
   * What the markup declares, then lines: days before months, the published before the updated, a
   * line with a place last.
   */
  private static List<DateReading> header(Layout layout) {
    return Stream.concat(
            layout.declaredDates().stream().map(RecordDate::read), lines(layout).stream())
        .toList();
  }

  private static List<DateReading> lines(Layout layout) {
    return layout.header().stream()
        .map(line -> layout.isMail() ? DateLine.ofMailHeader(line) : DateLine.of(line))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing((DateLine line) -> line.reading().precision() == Precision.MONTH)
                .thenComparing(DateLine::rank))
        .map(DateLine::reading)
        .toList();
  }
}
