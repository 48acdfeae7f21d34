package org.comention.gazetteer;

import java.time.LocalDate;

/**
 * A row of names.csv: one surface that stands for a country, or hides one.
 *
 * @param countryId null for a body that counts only where the text says whose, and for an embedded
 *     name without a country
 * @param language ISO 639-1
 * @param validFrom first day on which the surface has this meaning, or null
 * @param validTo first day on which it has it no more, or null
 */
public record CountryName(
    String surface,
    String countryId,
    NameForm form,
    String language,
    CaseRule caseRule,
    LocalDate validFrom,
    LocalDate validTo) {

  /** How a name stands for its country; the same words as the forms of mentions. */
  public enum NameForm {
    NAME,
    DEMONYM,
    CODE,
    HISTORICAL,
    CAPITAL,
    INSTITUTION,
    EMBEDDED
  }

  /** Which spellings of a surface count. */
  public enum CaseRule {
    /** With a capital first letter where the surface has one, and in capitals throughout. */
    CAPITALISED,
    /** Exactly as written. */
    EXACT,
    /**
     * A code: exactly as written, and not inside a line that is all capitals unless it has dots.
     */
    UPPER
  }
}
