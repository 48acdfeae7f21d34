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
    BreakIterator breaks = WORDS.get();
    breaks.setText(text);
    int words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
    }
    breaks.setText("");
    return words;
  }

  /** Equal for texts that differ in case, compatibility forms and white space alone. */
  static String hash(String text) {
    String folded = FOLDED.normalize(text);
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
