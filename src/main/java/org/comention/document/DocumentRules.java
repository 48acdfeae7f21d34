package org.comention.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What decides how documents are read.
 *
 * @param dateOrder where to look for a publication date; the first source that has one wins
 * @param today the run's day: no document is dated later
 */
public record DocumentRules(List<DateSource> dateOrder, LocalDate today) implements Serializable {
  public DocumentRules {
    dateOrder = List.copyOf(dateOrder);
    Objects.requireNonNull(today, "today");
  }

  /** Every source, in the default order of trust. */
  public static DocumentRules on(LocalDate today) {
    return new DocumentRules(List.of(DateSource.values()), today);
  }
}
