package org.comention.document;

import java.util.Locale;

/** What this room may find odd in a text: the closed list behind its part of documents.issues. */
public enum Issue {
  /** The record's URL names no host; the document has no site. */
  BAD_URL,
  /** The record's date cannot be read, or is no day of the calendar. */
  BAD_DATE,
  /** A date such as 3/4/2023, whose day and month cannot be told apart, was not used. */
  AMBIGUOUS_DATE,
  /** A date before 1800 or after the run's day was not used. */
  DATE_OUT_OF_RANGE,
  /** The record's time of crawling cannot be read. */
  BAD_CRAWL_TIME;

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
