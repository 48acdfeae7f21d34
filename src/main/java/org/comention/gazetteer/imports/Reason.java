package org.comention.gazetteer.imports;

/** Why something that was read is not written. */
public enum Reason {
  NOT_A_PERSON("neither a person nor an office"),
  NOT_AN_OFFICE("no public office"),
  NO_OFFICE("its office is not said"),
  OF_MANY_HOLDERS("in an office that over 200 persons held"),
  NO_NAME("without a name"),
  UNKNOWN_COUNTRY("of no country that the gazetteer knows"),
  NO_START("its first day is not said"),
  BAD_DATE("a date that does not exist"),
  START_NOT_BEFORE_END("begins on its last day or after it"),
  SAME_TERM("the same term twice"),
  KNOWN_TERM("in the bundled gazetteer already"),
  OTHER_HOLDER("the bundled gazetteer has another holder at that time"),
  UNKNOWN_PERSON("its person is not in the file"),
  PERSON_LEFT_OUT("its person is left out"),
  SAME_PERSON("the same person as another entry"),
  NO_TERM("no term left"),
  MIXED_SCRIPTS("mixed scripts"),
  COMMON_WORD("common words alone"),
  COUNTRY_NAME("the name of a country"),
  BUNDLED_ALIAS("named like a bundled official who is somebody else"),
  OTHER_NAME("the name of another person"),
  SAME_NAME("the person's own name, or given twice"),
  NO_NAME_FORM(
      "not written as a name: a comma, a digit, a small word at an end, or over 100 characters"),
  TOO_MANY("more than 50 for one person"),
  OF_NOBODY("of persons left out");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }
}
