package org.comention.gazetteer;

import java.util.List;

/**
 * A row of ambiguity.csv: one thing that an ambiguous surface can mean, and what in the text speaks
 * for it.
 *
 * @param reading a word for people, such as {@code us_state}
 * @param countryId null where the reading is no country
 */
public record Reading(String surface, String reading, String countryId, List<Cue> evidence) {
  public Reading {
    evidence = List.copyOf(evidence);
  }

  /** Where a cue is looked for, the strongest first. */
  public enum Where {
    /** The word or words directly before. */
    BEFORE,
    /** The words directly after. */
    AFTER,
    /** In the same sentence. */
    NEAR,
    /** Anywhere in the document. */
    DOCUMENT,
    /** Nowhere: taken when no other cue of any reading is found. */
    DEFAULT
  }

  /**
   * One piece of evidence.
   *
   * @param against true where its presence speaks against the reading
   * @param text folded words; {@code @name} for a capitalised unknown word, {@code @country} for
   *     another country; empty for DEFAULT
   */
  public record Cue(Where where, String text, boolean against) {
    private static final char AGAINST = '-';

    /**
     * Reads {@code before:X}, {@code -near:X}, {@code default}; throws IllegalArgumentException for
     * all else.
     */
    static Cue parse(String written) {
      boolean against = written.charAt(0) == AGAINST;
      String cue = against ? written.substring(1) : written;
      int colon = cue.indexOf(':');
      String where = colon < 0 ? cue : cue.substring(0, colon);
      String text =
          colon < 0 ? "" : Folding.folded(cue.substring(colon + 1).replace("\"", "").strip());
      for (Where w : Where.values()) {
        if (w.name().equalsIgnoreCase(where) && (w == Where.DEFAULT) == text.isEmpty()) {
          return new Cue(w, text, against);
        }
      }
      throw new IllegalArgumentException(
          written + " is no cue. Use before:, after:, near:, document: with words, or default");
    }
  }
}
