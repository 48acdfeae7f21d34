package org.comention.mention;

import java.util.Locale;

/** What decided that a place is a mention, with the confidence that such mentions get. */
public enum Rule {
  /** A surface that means one country only. */
  UNAMBIGUOUS,
  /** An ambiguous surface, decided by the words directly beside it. */
  EVIDENCE_BESIDE,
  /** An ambiguous surface, decided by its sentence. */
  EVIDENCE_SENTENCE,
  /** An ambiguous surface, decided by the document. */
  EVIDENCE_DOCUMENT,
  /** An ambiguous surface without evidence: its usual reading. */
  USUAL_READING,
  /** A capital that stands for its government. */
  METONYM,
  /** A body whose country is said beside it. */
  POSSESSOR,
  /** A body called by its last word, named before in the document. */
  SHORT_NAME,
  /** A name that hides a country's. */
  HIDDEN,
  /** A full name that one official has. */
  FULL_NAME,
  /** A full name that several have, decided by title and day. */
  FULL_NAME_BY_DAY,
  /** Title and surname of an official named elsewhere in the document. */
  TITLE_ANCHORED,
  /** Title and surname of the office's holder on the day. */
  TITLE_BY_DAY,
  /** Title and surname of the one who held such an office before, or will soon. */
  TITLE_ALONE,
  /** Surname of an official named elsewhere in the document. */
  SURNAME_ANCHORED,
  /** Surname that fits one office holder of the day alone. */
  SURNAME_BY_DAY,
  /** Nearly the surname of the one who holds the office that stands beside it. */
  TITLE_VARIANT,
  /** A misspelling of a surname that stands right elsewhere in the document. */
  MISSPELLING,
  /** An unknown name beside words for a public office. */
  UNLISTED_TITLE,
  /** An office's words that point back to an official named before. */
  ROLE_ANCHORED,
  /** A "counterpart" of an official named before, in another country. */
  ROLE_COUNTERPART,
  /** An office's words that name its holder on the day. */
  ROLE_BY_DAY;

  private final double confidence = Confidences.of(label());

  /**
   * How sure a mention by this rule is: its measured precision on gold texts, {@code (correct + 1)
   * / (judged + 2)} of its counts in {@code confidence.csv}, to three decimals.
   */
  public double confidence() {
    return confidence;
  }

  /** As it stands in the tables: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
