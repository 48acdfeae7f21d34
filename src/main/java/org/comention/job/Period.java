package org.comention.job;

import java.util.SortedSet;
import org.comention.document.PublicationDate;

/**
 * Months of publication as {@code yyyy-MM}, the first and the last included, or the documents
 * without any. Months compare as text, and {@code undated} comes after all of them: it lies between
 * no two months.
 */
record Period(String first, String last) {
  static final String UNDATED = PublicationDate.UNDATED;

  private static final String BEGINNING = "0000-01";
  private static final String END = "9999-12";

  /** All months, and nothing that is undated. */
  static final Period DATED = new Period(BEGINNING, END);

  /** All months and what is undated. */
  static final Period ALL = new Period(BEGINNING, UNDATED);

  Period {
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("A period from " + first + " to " + last);
    }
  }

  boolean contains(String month) {
    return month.compareTo(first) >= 0 && month.compareTo(last) <= 0;
  }

  /**
   * As a title, such as {@code 2022-01 to 2022-12}.
   *
   * @param months there are: they stand for an end that was left open
   */
  String title(SortedSet<String> months) {
    String from = first.equals(BEGINNING) ? months.first() : first;
    String to = last.equals(END) ? months.last() : last;
    return from.equals(to) ? from : from + " to " + to;
  }

  /** As in a sentence: {@code months from 2022-01 to 2022-12}. */
  @Override
  public String toString() {
    if (first.equals(UNDATED)) {
      return "what is undated";
    }
    if (first.equals(BEGINNING)) {
      return last.compareTo(END) < 0 ? "months up to " + last : "all months";
    }
    return "months from " + first + (last.equals(END) ? " on" : " to " + last);
  }
}
