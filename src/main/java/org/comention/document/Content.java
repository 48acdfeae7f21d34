package org.comention.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes of a text. */
final class Content {
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));
  private static final int HASH_BYTES = 16;

  private Content() {}

  /** Words by Unicode's word boundaries: runs of letters, figures or ideographs. */
  static int words(String text) {
    int words = 0;
    int start = 0;
    while (start < text.length()) {
      int end = blank(text, start);
      words += wordsBetweenBlanks(text, start, end);
      start = end + 1;
    }
    return words;
  }

  private static int blank(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** No word has a blank in it: most of what stands between two is one word, or one and a stop. */
  private static int wordsBetweenBlanks(String text, int start, int end) {
    int letters = start;
    while (letters < end && isPlainLetter(text.charAt(letters))) {
      letters++;
    }
    boolean stopped =
        letters + 1 == end && (text.charAt(letters) == '.' || text.charAt(letters) == ',');
    if (letters == end || stopped) {
      return letters > start ? 1 : 0;
    }
    return wordsByBoundaries(text.substring(start, end));
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int wordsByBoundaries(String text) {
    BreakIterator breaks = WORDS.get();
    breaks.setText(text);
    int words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
    }
    return words;
  }

  /** Equal for texts that differ in case, compatibility forms and white space alone. */
  static String hash(String text) {
    CharSequence folded = folded(text);
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      boolean white = Line.isWhite(folded.charAt(i));
      if (!white) {
        plain.append(folded.charAt(i));
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return sha256(plain.toString().strip());
  }

  /**
   * As Unicode's NFKC_Casefold. No character of ASCII merges with one before it: where another one
   * follows in ASCII too, folding it is making it small.
   */
  static CharSequence folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int beyond = start;
      while (beyond < text.length() && text.charAt(beyond) < 0x80) {
        beyond++;
      }
      int plain = beyond == text.length() ? beyond : Math.max(start, beyond - 1);
      for (; start < plain; start++) {
        char c = text.charAt(start);
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      }
      while (beyond < text.length() && text.charAt(beyond) >= 0x80) {
        beyond++;
      }
      folded.append(FOLDED.normalize(text.substring(start, beyond)));
      start = beyond;
    }
    return folded;
  }

  /** The first 32 hex digits of SHA-256 over the text's UTF-8. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256.", e);
    }
  }
}
