package org.comention.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Reads the moment at which a page was fetched; without a zone it is UTC. */
final class CrawlTime {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          new DateTimeFormatterBuilder()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .optionalStart()
              .appendPattern("['T'][' ']")
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .optionalEnd()
              .appendPattern("[' ']")
              .optionalStart()
              .appendZoneOrOffsetId()
              .optionalEnd()
              .toFormatter(Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT),
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.RFC_1123_DATE_TIME);

  private CrawlTime() {}

  /** The moment, or null where it cannot be read. */
  static Instant read(String time) {
    if (time.matches("\\d{9,10}(?:\\.\\d+)?")) {
      return Instant.ofEpochSecond(Long.parseLong(time.split("\\.", 2)[0]));
    }
    if (time.matches("\\d{11,13}")) {
      return Instant.ofEpochMilli(Long.parseLong(time));
    }
    return FORMATS.stream()
        .map(format -> parsed(format, time))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Instant parsed(DateTimeFormatter format, String time) {
    try {
      return instant(format.parse(time));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant instant(TemporalAccessor time) {
    if (time.isSupported(ChronoField.OFFSET_SECONDS)) {
      return OffsetDateTime.from(time).toInstant();
    }
    if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(time);
    }
    return time.isSupported(ChronoField.HOUR_OF_DAY)
        ? LocalDateTime.from(time).toInstant(ZoneOffset.UTC)
        : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
