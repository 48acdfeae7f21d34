package org.comention.mention;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Set;

/**
 * Words of scripts without spaces, by the dictionaries of ICU: in "欧美国家" (countries of Europe and
 * America) no "美国" (United States) begins.
 */
record SegmentedWords(BitSet edges) implements Boundaries {
  private static final Set<String> LANGUAGES = Set.of("ja", "km", "lo", "my", "th", "zh");

  static boolean areOf(String language) {
    return LANGUAGES.contains(language);
  }

  static SegmentedWords of(String text, String language) {
    BreakIterator words = BreakIterator.getWordInstance(new ULocale(language));
    words.setText(text);
    BitSet edges = new BitSet(text.length() + 1);
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      edges.set(at);
    }
    return new SegmentedWords(edges);
  }

  @Override
  public boolean startsAt(int offset) {
    return edges.get(offset);
  }

  @Override
  public boolean endsAt(int offset) {
    return edges.get(offset);
  }

  @Override
  public boolean areWhole() {
    return false;
  }
}
