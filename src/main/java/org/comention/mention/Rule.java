package org.comention.mention;

import java.util.Locale;

/** What decided that a place is a mention, with the confidence that such mentions get. */
enum Rule {
  /** A surface that means one country only. */
  UNAMBIGUOUS(0.99),
  /** An ambiguous surface, decided by the words directly beside it. */
  EVIDENCE_BESIDE(0.97),
  /** An ambiguous surface, decided by its sentence. */
  EVIDENCE_SENTENCE(0.95),
  /** An ambiguous surface, decided by the document. */
  EVIDENCE_DOCUMENT(0.92),
  /** An ambiguous surface without evidence: its usual reading. */
  USUAL_READING(0.85),
  /** A capital that stands for its government. */
  METONYM(0.85),
  /** A body whose country is said beside it. */
  POSSESSOR(0.95),
  /** A body called by its last word, named before in the document. */
  SHORT_NAME(0.9),
  /** A name that hides a country's. */
  HIDDEN(0.9),
  /** A full name that one official has. */
  FULL_NAME(0.98),
  /** A full name that several have, decided by title and day. */
  FULL_NAME_BY_DAY(0.93),
  /** Title and surname of an official named elsewhere in the document. */
  TITLE_ANCHORED(0.97),
  /** Title and surname of the office's holder on the day. */
  TITLE_BY_DAY(0.96),
  /** Title and surname of the one person who ever held such an office. */
  TITLE_ALONE(0.9),
  /** Surname of an official named elsewhere in the document. */
  SURNAME_ANCHORED(0.95),
  /** Surname that fits one office holder of the day alone. */
  SURNAME_BY_DAY(0.8),
  /** Nearly the surname of the one who holds the office that stands beside it. */
  TITLE_VARIANT(0.9),
  /** A misspelling of a surname that stands right elsewhere in the document. */
  MISSPELLING(0.85),
  /** An unknown name beside words for a public office. */
  UNLISTED_TITLE(0.85),
  /** An office's words that point back to an official named before. */
  ROLE_ANCHORED(0.85),
  /** A "counterpart" of an official named before, in another country. */
  ROLE_COUNTERPART(0.85),
  /** An office's words that name its holder on the day. */
  ROLE_BY_DAY(0.85);

  private final double confidence;

  Rule(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }

  /** As it stands in the tables: lower case. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
