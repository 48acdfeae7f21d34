package org.comention.mention;

import java.util.Set;

/**
 * Words between spaces, in languages that write small words together with the name after or before
 * them: "l'Iran", "미국은".
 */
record SpacedWords(char[] folded, Set<String> prefixes, Set<String> suffixes)
    implements Boundaries {
  @Override
  public boolean startsAt(int offset) {
    return Words.startsAt(folded, offset) || (!prefixes.isEmpty() && followsPrefix(offset));
  }

  private boolean followsPrefix(int offset) {
    return Character.isLetter(folded[offset])
        && prefixes.stream().anyMatch(prefix -> isWordStart(prefix, offset - prefix.length()));
  }

  private boolean isWordStart(String prefix, int start) {
    return start >= 0
        && Words.startsAt(folded, start)
        && prefix.contentEquals(new String(folded, start, prefix.length()));
  }

  @Override
  public boolean endsAt(int offset) {
    return Words.endsAt(folded, offset)
        || (!suffixes.isEmpty() && suffixes.contains(restOfWord(offset)));
  }

  @Override
  public boolean areWhole() {
    return prefixes.isEmpty() && suffixes.isEmpty();
  }

  private String restOfWord(int offset) {
    int end = offset;
    while (!Words.endsAt(folded, end)) {
      end++;
    }
    return new String(folded, offset, end - offset);
  }
}
