package org.comention.gazetteer.imports;

import java.util.regex.Pattern;

/** Brings the names of lists into the form that texts have. */
final class SourceNames {
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:(Mr|Mrs|Ms|Dr|Hon)\\.? (?=\\S+ )|"
              + "(King|Queen|Emir|Sultan|Prince|Princess|Sheikh|Sir|Dame|(Vice )?President"
              + "|General Secretary|(Prime )?Minister) (?=\\S))");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern PEERAGE =
      Pattern.compile(
          ", (\\d+\\w\\w )?(Baron|Baroness|Lord|Lady|Earl|Viscount|Marquess|Duke)\\b.*");
  private static final Pattern COMMA_BEFORE_SUFFIX = Pattern.compile(",(?= (Jr|Sr|I{2,3}|IV)\\b)");
  private static final Pattern SPACE = Pattern.compile("[\\s|\\p{Zs}\\p{Cc}\\p{Cf}]+");

  private SourceNames() {}

  /** Without titles, brackets, commas before a suffix, and odd spaces. */
  static SourcePerson tidy(SourcePerson person) {
    return new SourcePerson(
        person.key(),
        tidy(person.name()),
        person.familyName() == null ? null : tidy(person.familyName()),
        person.aliases().stream().map(SourceNames::tidy).toList(),
        person.wikidata(),
        person.born());
  }

  private static String tidy(String name) {
    String spaced = SPACE.matcher(BRACKETS.matcher(name).replaceAll(" ")).replaceAll(" ").strip();
    String plain =
        COMMA_BEFORE_SUFFIX.matcher(PEERAGE.matcher(spaced).replaceAll("")).replaceAll("");
    return TITLE.matcher(plain).replaceFirst("");
  }
}
