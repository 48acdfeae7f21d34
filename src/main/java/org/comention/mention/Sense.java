package org.comention.mention;

import java.util.List;
import java.util.Optional;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;

/** What a surface of the gazetteer stands for. */
sealed interface Sense {
  /** A country's name in one of its forms, or a name that hides one. */
  record OfCountry(CountryName name) implements Sense {}

  /** An official's name or alias of more than one word. */
  record FullName(Official official, String surface) implements Sense {}

  /** An official's family name, or another name that is used alone. */
  record FamilyName(Official official, String surface) implements Sense {}

  /** Words for an office, or for offices of a kind. */
  sealed interface OfficeSense {
    boolean plural();
  }

  /** Words for one office. */
  record OfOffice(Office office, boolean plural) implements OfficeSense {}

  /** A word for every office of its kind: "minister". */
  record OfHead(String head, boolean plural) implements OfficeSense {}

  /** A name found in a text, with all that it can stand for. */
  record NameHit(int start, int end, List<Sense> senses) {
    List<OfCountry> countries() {
      return senses.stream()
          .filter(OfCountry.class::isInstance)
          .map(OfCountry.class::cast)
          .toList();
    }

    boolean isPerson() {
      return senses.stream().anyMatch(s -> !(s instanceof OfCountry));
    }

    /** The country whose capital this is and nothing else. */
    Optional<String> onlyCapitalOf() {
      return senses.size() == 1
              && senses.get(0) instanceof OfCountry country
              && country.name().form() == CountryName.NameForm.CAPITAL
          ? Optional.of(country.name().countryId())
          : Optional.empty();
    }

    List<Official> fullNames() {
      return senses.stream()
          .filter(FullName.class::isInstance)
          .map(s -> ((FullName) s).official())
          .distinct()
          .toList();
    }

    List<Official> familyNames() {
      return senses.stream()
          .filter(FamilyName.class::isInstance)
          .map(s -> ((FamilyName) s).official())
          .distinct()
          .toList();
    }
  }

  /** Words for offices found in a text. */
  record OfficeHit(int start, int end, List<OfficeSense> senses) {
    boolean plural() {
      return senses.get(0).plural();
    }

    List<Office> offices() {
      return senses.stream()
          .filter(OfOffice.class::isInstance)
          .map(sense -> ((OfOffice) sense).office())
          .toList();
    }

    /** The word for every office of its kind that these words are, or null. */
    String head() {
      return senses.stream()
          .filter(OfHead.class::isInstance)
          .map(sense -> ((OfHead) sense).head())
          .findFirst()
          .orElse(null);
    }
  }
}
