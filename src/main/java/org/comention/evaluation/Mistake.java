package org.comention.evaluation;

/**
 * A mistake that the tagger makes, as often as it makes it.
 *
 * @param isMissed whether gold was not found; otherwise something was found that the gold denies
 * @param surface the words
 * @param entity what was found, or what should have been; null where the gold does not say
 * @param set, id, sentence the first place where it happens; the surface stands in brackets
 */
public record Mistake(
    GoldKind kind,
    boolean isMissed,
    String surface,
    String entity,
    int count,
    String set,
    String id,
    String sentence) {

  /** What it is called: wrong or missed. */
  public String label() {
    return isMissed ? "missed" : "wrong";
  }
}
