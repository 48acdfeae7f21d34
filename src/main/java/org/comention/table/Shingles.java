package org.comention.table;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The word shingles of a text: a hash for each {@value #WORDS} words that follow each other. Words
 * are runs of letters and figures, without regard to case and to what stands between them. In
 * scripts that part no words with blanks each letter is a word. Used for one text, by one thread.
 */
final class Shingles {
  /** Words in a shingle. */
  static final int WORDS = 4;

  /** A text with fewer different shingles has none: too little to tell a copy by. */
  static final int FEWEST = 24;

  /** How many words of a text count, the first ones: memory is bounded whatever is read. */
  static final int MOST_WORDS = 100_000;

  /** No script before Thai is written without blanks. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private static final long NO_WORD = 0xCBF29CE484222325L;
  private static final long WORD_FACTOR = 0x100000001B3L;
  private static final long SHINGLE_FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] last = new long[WORDS];
  private long[] hashes = new long[256];
  private int size;
  private int inRun;
  private int words;
  private long word = NO_WORD;

  /** Goes on with this part of a text; a word ends with it. */
  void add(CharSequence text, int start, int end) {
    int i = start;
    while (i < end && words < MOST_WORDS) {
      int codePoint = Character.codePointAt(text, i);
      add(codePoint);
      i += Character.charCount(codePoint);
    }
    endWord();
  }

  /** What is added next stands elsewhere: no shingle has words from before and after. */
  void cut() {
    inRun = 0;
  }

  private void add(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      addLetter(codePoint);
    } else if (word == NO_WORD || !isMark(codePoint)) {
      endWord();
    } else {
      extend(codePoint);
    }
  }

  private void addLetter(int codePoint) {
    boolean alone = codePoint >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(codePoint));
    if (alone) {
      endWord();
    }
    extend(Character.toLowerCase(Character.toUpperCase(codePoint)));
    if (alone) {
      endWord();
    }
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void extend(int codePoint) {
    word = (word ^ codePoint) * WORD_FACTOR;
  }

  private void endWord() {
    if (word == NO_WORD) {
      return;
    }
    last[words % WORDS] = word;
    word = NO_WORD;
    words++;
    inRun++;
    if (inRun >= WORDS) {
      addShingle();
    }
  }

  private void addShingle() {
    long hash = 0;
    for (int i = 0; i < WORDS; i++) {
      hash = Mixing.mixed(hash * SHINGLE_FACTOR + last[(words + i) % WORDS]);
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  /** Each shingle once, in rising order; none where there are fewer than {@link #FEWEST}. */
  long[] distinct() {
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct < FEWEST ? 0 : distinct);
  }
}
