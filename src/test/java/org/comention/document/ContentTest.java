package org.comention.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentTest {
  /** Letters that merge with what comes before, vanish, or become others; what parts words. */
  private static final String[] PIECES = {
    "a",
    "Z",
    "word",
    "Word.",
    "U.S.",
    "don't",
    "e-mail",
    "3.5",
    "1,000",
    "x_y",
    "a:b",
    "$5",
    "(a)",
    " ",
    " ",
    " ",
    "\n",
    "\t",
    "\r\n",
    ".",
    ",",
    "'",
    "-",
    ":",
    "\"",
    "@",
    "/",
    "\u00A0",
    "\u2028",
    "é",
    "\u0301",
    "\u0308",
    "ß",
    "İ",
    "\u00AD",
    "\u200D",
    "\u200B",
    "\uFEFF",
    "ﬁ",
    "Å",
    "½",
    "Σ",
    "ﾊ",
    "\uFF9E",
    "한",
    "\u1100\u1161",
    "国",
    "民",
    "カタ",
    "ไทย",
    "ə",
    "я",
    "я\u0306",
    "ا",
    "\u064B",
    "\uD83C\uDDEC\uD83C\uDDEA",
    "\uD83D\uDC69\u200D\uD83D\uDC67",
    "\uD800",
    "’",
    "“",
    "”",
    "—",
    "·"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void foldingIsThatOfUnicodeWhateverStandsTogether() {
    Normalizer2 unicode = Normalizer2.getNFKCCasefoldInstance();
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      String text = text(random);
      assertThat(Content.folded(text)).as(text).hasToString(unicode.normalize(text));
    }
  }

  @Test
  void wordsAreThoseOfUnicodeWhateverStandsTogether() {
    BreakIterator unicode = BreakIterator.getWordInstance(ULocale.ROOT);
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      String text = text(random);
      assertThat(Content.words(text)).as(text).isEqualTo(words(unicode, text));
    }
  }

  private static int words(BreakIterator unicode, String text) {
    unicode.setText(text);
    int words = 0;
    while (unicode.next() != BreakIterator.DONE) {
      words += unicode.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
    }
    return words;
  }
}
