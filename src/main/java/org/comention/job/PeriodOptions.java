package org.comention.job;

import picocli.CommandLine.Option;

/** Which months a verb reads; picocli fills it in. */
final class PeriodOptions {
  @Option(
      names = "--from",
      paramLabel = "MONTH",
      description = "The first month as yyyy-MM; or undated, for what has no month.")
  private String from;

  @Option(names = "--to", paramLabel = "MONTH", description = "The last month, itself included.")
  private String to;

  /** These months, or others where neither was given; a UserError where they are none. */
  Period or(Period otherwise) {
    if (from == null && to == null) {
      return otherwise;
    }
    String first = from == null ? Period.DATED.first() : month("--from", from);
    String last = to == null ? lastAfter(first) : month("--to", to);
    boolean mixed = !first.equals(Period.UNDATED) && last.equals(Period.UNDATED);
    if (mixed || first.compareTo(last) > 0) {
      throw UserError.usage(
          "read from " + first + " to " + last,
          mixed ? Period.UNDATED + " is no month after others" : first + " is after " + last,
          "Give two months, the earlier one first, or --from " + Period.UNDATED + " alone");
    }
    return new Period(first, last);
  }

  private static String lastAfter(String first) {
    return first.equals(Period.UNDATED) ? first : Period.DATED.last();
  }

  private static String month(String option, String value) {
    return Settings.parse(new Setting(option, value, "command line"), Kind.MONTH);
  }
}
