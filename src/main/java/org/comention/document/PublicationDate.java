package org.comention.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/**
 * When a text was published, as far as it says so.
 *
 * @param first the first day that the date may mean: the day itself, the first of the month,
 *     January 1
 */
public record PublicationDate(LocalDate first, Precision precision, DateSource source) {
  /**
   * The {@code month} of a document whose month is not known. As text it sorts after all months.
   */
  public static final String UNDATED = "undated";

  public PublicationDate {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(source, "source");
  }

  /** The day, or null unless it is known. */
  public LocalDate day() {
    return precision == Precision.DAY ? first : null;
  }

  /** {@code yyyy-MM}, or {@link #UNDATED} where the year alone is known. */
  public String month() {
    return precision == Precision.YEAR
        ? UNDATED
        : String.format(Locale.ROOT, "%tY-%<tm", YearMonth.from(first));
  }
}
