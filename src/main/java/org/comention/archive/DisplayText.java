package org.comention.archive;

/** Foreign text made fit for one line in a table or on a terminal. */
public final class DisplayText {
  private static final int LONGEST = 1000;

  private DisplayText() {}

  /**
   * The text with U+FFFD for what would break the line, move the cursor or turn the direction of
   * writing, and for lone surrogates; cut after 1,000 chars.
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && shown.length() < LONGEST; ) {
      int c = text.codePointAt(i);
      shown.appendCodePoint(isPlain(c) ? c : '\uFFFD');
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
