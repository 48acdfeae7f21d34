package org.comention.evaluation;

/** A gold file cannot be used: which line, why, and what to do. */
public final class GoldException extends Exception {
  private final String place;
  private final String why;
  private final String remedy;

  GoldException(String place, String why, String remedy) {
    super("Cannot read " + place + ": " + why + ". " + remedy + ".");
    this.place = place;
    this.why = why;
    this.remedy = remedy;
  }

  /** The file, with the line where one is at fault. */
  public String place() {
    return place;
  }

  public String why() {
    return why;
  }

  public String remedy() {
    return remedy;
  }
}
