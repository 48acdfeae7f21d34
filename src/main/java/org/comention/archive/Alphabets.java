package org.comention.archive;

import java.nio.charset.Charset;

/** Charsets that the detector lacks, told by where the letters of their alphabets lie. */
final class Alphabets {
  private static final Charset THAI = Charset.forName("x-windows-874");
  private static final Charset DOS_CYRILLIC = Charset.forName("IBM866");

  /** Of Russian letters 60 to 70 in a hundred are among the first sixteen small ones. */
  private static final int FIRST_HALF = 40;

  /** Of Thai letters 20 to 30 in a hundred stand above or below another. */
  private static final int MARKS = 10;

  /** Fewer may lie like that by chance. */
  private static final int FEWEST = 20;

  private Alphabets() {}

  /**
   * Null where it is none of them.
   *
   * @param isKnown whether the detector is sure of another: Thai is what looks like it besides
   */
  static Charset charset(byte[] text, boolean isKnown) {
    if (isDosCyrillic(text)) {
      return DOS_CYRILLIC;
    }
    return !isKnown && isThai(text) ? THAI : null;
  }

  /** No frames, which lie between the small letters, and enough from before them. */
  private static boolean isDosCyrillic(byte[] text) {
    int letters = 0;
    int firstHalf = 0;
    for (byte b : text) {
      int c = b & 0xFF;
      if ((c >= 0xB0 && c < 0xE0) || c >= 0xF8) {
        return false;
      }
      letters += c >= 0x80 ? 1 : 0;
      firstHalf += c >= 0xA0 && c < 0xB0 ? 1 : 0;
    }
    return letters >= FEWEST && firstHalf * 100 > FIRST_HALF * letters;
  }

  /** Each mark stands on a consonant or another mark, and behind a vowel that leads comes one. */
  private static boolean isThai(byte[] text) {
    int letters = 0;
    int marks = 0;
    int before = 0;
    for (byte b : text) {
      int c = b & 0xFF;
      boolean isAlone = isMark(c) && !isConsonant(before) && !isMark(before);
      boolean leadsNowhere = isLeading(before) && !isConsonant(c);
      if (isUnused(c) || isAlone || leadsNowhere) {
        return false;
      }
      letters += c >= 0x80 ? 1 : 0;
      marks += isMark(c) ? 1 : 0;
      before = c;
    }
    return letters >= FEWEST && marks * 100 > MARKS * letters;
  }

  private static boolean isUnused(int c) {
    return (c > 0x80 && c < 0xA0) || (c > 0xDA && c < 0xDF) || c > 0xFB;
  }

  private static boolean isConsonant(int c) {
    return c > 0xA0 && c < 0xCF;
  }

  private static boolean isLeading(int c) {
    return c >= 0xE0 && c <= 0xE4;
  }

  private static boolean isMark(int c) {
    return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
  }
}
