package org.comention.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.CountryName.NameForm;

/** The names of countries that hold in texts of a language other than English. */
public final class LocalNames {
  private LocalNames() {}

  /**
   * The rows of names.csv in this language, and the names of CLDR, each in all its forms; empty
   * where nobody knows the language. In a stable order.
   *
   * @param language ISO 639-1
   */
  public static List<CountryName> of(Gazetteer gazetteer, String language) {
    List<CountryName> names = new ArrayList<>();
    gazetteer.names().stream().filter(name -> name.language().equals(language)).forEach(names::add);
    CldrNames.of(language, gazetteer.countries().values())
        .forEach((surface, id) -> names.add(name(surface, id, language)));
    Inflections inflections = Inflections.of(language);
    return names.stream()
        .flatMap(name -> inflected(name, inflections))
        .distinct()
        .sorted(Comparator.comparing(CountryName::surface).thenComparing(LocalNames::country))
        .toList();
  }

  private static String country(CountryName name) {
    return String.valueOf(name.countryId());
  }

  private static CountryName name(String surface, String id, String language) {
    CaseRule rule = Inflections.isAcronym(surface) ? CaseRule.UPPER : CaseRule.CAPITALISED;
    return new CountryName(surface, id, NameForm.NAME, language, rule, null, null);
  }

  private static Stream<CountryName> inflected(CountryName name, Inflections inflections) {
    return name.caseRule() == CaseRule.CAPITALISED
        ? inflections.forms(name.surface()).stream().map(form -> with(name, form))
        : Stream.of(name);
  }

  private static CountryName with(CountryName name, String surface) {
    return new CountryName(
        surface,
        name.countryId(),
        name.form(),
        name.language(),
        name.caseRule(),
        name.validFrom(),
        name.validTo());
  }
}
