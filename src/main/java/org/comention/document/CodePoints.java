package org.comention.document;

/**
 * Turns UTF-16 offsets of one text into code points and back. Offsets must be asked in any order,
 * but cost least in rising order. Not thread-safe.
 */
public final class CodePoints {
  private final String text;
  private final boolean plain;
  private int chars;
  private int codePoints;

  public CodePoints(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /** Code points before this UTF-16 offset. */
  public int of(int offset) {
    if (plain) {
      return offset;
    }
    if (offset < chars) {
      chars = 0;
      codePoints = 0;
    }
    codePoints += text.codePointCount(chars, offset);
    chars = offset;
    return codePoints;
  }

  /** UTF-16 offset of this code point. */
  public int offset(int codePoint) {
    if (plain) {
      return codePoint;
    }
    if (codePoint < codePoints) {
      chars = 0;
      codePoints = 0;
    }
    chars = text.offsetByCodePoints(chars, codePoint - codePoints);
    codePoints = codePoint;
    return chars;
  }
}
