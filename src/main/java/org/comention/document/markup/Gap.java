package org.comention.document.markup;

/** What stands between two words of a page, the narrowest first. */
enum Gap {
  NONE(""),
  SPACE(" "),
  /** Between the cells of a row. */
  TAB("\t"),
  LINE("\n"),
  PARAGRAPH("\n\n");

  private final String chars;

  Gap(String chars) {
    this.chars = chars;
  }

  String chars() {
    return chars;
  }

  Gap or(Gap other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** After one more line break. */
  Gap broken() {
    return compareTo(LINE) >= 0 ? PARAGRAPH : LINE;
  }
}
