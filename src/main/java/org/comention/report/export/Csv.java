package org.comention.report.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of CSV (RFC 4180) that are safe to open in a spreadsheet: text that would be taken for a
 * formula gets an apostrophe in front. Numbers stay as they are.
 */
public final class Csv {
  /** OWASP, "CSV Injection"; the full-width signs are formulas in East Asian spreadsheets. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private Csv() {}

  /** One row with its line end; null is an empty cell, an empty text is {@code ""}. */
  public static String row(List<?> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    String safe = FORMULA.matcher(text).find() ? "'" + text : text;
    boolean quoted = safe.isEmpty() || SPECIAL.matcher(safe).find();
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
