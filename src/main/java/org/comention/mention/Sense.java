package org.comention.mention;

import java.util.List;
import java.util.Optional;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.Official;

/**
 * All that one surface of the gazetteer stands for.
 *
 * @param countries its meanings as a country's name in one of its forms, or as one that hides it
 * @param fullNames whose name or alias of more than one word it is
 * @param familyNames whose family name, or other name that is used alone, it is
 * @param written the name as the gazetteer writes it; null where it is no person's
 */
record Sense(
    List<OfCountry> countries,
    List<Official> fullNames,
    List<Official> familyNames,
    String written) {

  /** A country's name in one of its forms, or a name that hides one. */
  record OfCountry(CountryName name) {}

  /** Whether the surface may begin with a small letter. */
  boolean isSmall() {
    return (written != null && Character.isLowerCase(written.charAt(0)))
        || countries.stream().anyMatch(c -> Character.isLowerCase(c.name().surface().charAt(0)));
  }

  /** As a name of persons alone. */
  Sense ofPersons() {
    return countries.isEmpty() ? this : new Sense(List.of(), fullNames, familyNames, written);
  }

  /** As a name of the same persons, and of these countries. */
  Sense with(List<OfCountry> others) {
    return new Sense(others, fullNames, familyNames, written);
  }

  /** What is left where the surface is spelt as at this place; null where nothing is. */
  Sense at(TextView view, int start, int end) {
    boolean person =
        written != null && Spelling.fits(CaseRule.CAPITALISED, written, view, start, end);
    List<OfCountry> spelt = countries;
    if (!countries.stream().allMatch(country -> fits(country, view, start, end))) {
      spelt = countries.stream().filter(country -> fits(country, view, start, end)).toList();
    }
    if (!person && spelt.isEmpty()) {
      return null;
    }
    return person || written == null
        ? (spelt == countries ? this : new Sense(spelt, fullNames, familyNames, written))
        : new Sense(spelt, List.of(), List.of(), null);
  }

  private static boolean fits(OfCountry country, TextView view, int start, int end) {
    CountryName name = country.name();
    return Spelling.fits(name.caseRule(), name.surface(), view, start, end);
  }

  /** A name found in a text, with all that it can stand for. */
  record NameHit(int start, int end, Sense sense) {
    List<OfCountry> countries() {
      return sense.countries();
    }

    boolean isPerson() {
      return sense.written() != null;
    }

    /** The country whose capital this is and nothing else. */
    Optional<String> onlyCapitalOf() {
      return !isPerson()
              && countries().size() == 1
              && countries().get(0).name().form() == CountryName.NameForm.CAPITAL
          ? Optional.of(countries().get(0).name().countryId())
          : Optional.empty();
    }

    List<Official> fullNames() {
      return sense.fullNames();
    }

    List<Official> familyNames() {
      return sense.familyNames();
    }
  }

  /** Words for offices found in a text. */
  record OfficeHit(int start, int end, OfficePhrase phrase) {
    boolean plural() {
      return phrase.plural();
    }
  }
}
