package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySpanTest {

  @Test
  void aSpanWithoutDaysIsUnlikeAllMonthsOfAnother() {
    assertThat(DaySpan.monthsApart(null, span("2023-12-30", "2024-02-01")))
        .containsExactly("2023-12", "2024-01", "2024-02");
    assertThat(DaySpan.monthsApart(span("2024-02-01", "2024-02-01"), null))
        .containsExactly("2024-02");
    assertThat(DaySpan.monthsApart(null, null)).isEmpty();
  }

  @Test
  void equalSpansAreUnlikeNowhere() {
    assertThat(
            DaySpan.monthsApart(span("2024-01-05", "2024-03-07"), span("2024-01-05", "2024-03-07")))
        .isEmpty();
  }

  @Test
  void aLaterEndTouchesItsMonthsAndTheOneThatEndedEarly() {
    assertThat(
            DaySpan.monthsApart(span("2024-01-05", "2024-02-07"), span("2024-01-05", "2024-04-01")))
        .containsExactly("2024-02", "2024-03", "2024-04");
  }

  @Test
  void monthsThatBothCoverInFullAreLeftAlone() {
    assertThat(
            DaySpan.monthsApart(span("2024-01-05", "2024-04-07"), span("2023-12-31", "2024-04-07")))
        .containsExactly("2023-12", "2024-01");
  }

  @Test
  void spansFarApartDifferInBothAndNotBetween() {
    assertThat(
            DaySpan.monthsApart(span("2024-01-05", "2024-01-07"), span("2024-05-01", "2024-05-02")))
        .containsExactly("2024-01", "2024-05");
  }

  private static DaySpan span(String first, String last) {
    return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
  }
}
