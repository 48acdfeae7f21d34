package org.comention.mention;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Official;

/** Collects what each folded surface of names stands for. */
final class Surfaces {
  /** The press leaves it out: "al-Assad", "Assad". */
  private static final Pattern ARTICLE = Pattern.compile("[AaEe][lnrstdz]h?[- ](?=\\p{Lu})");

  private final Map<String, Meanings> meanings = new LinkedHashMap<>();

  Surfaces(Gazetteer gazetteer) {
    gazetteer.names().stream()
        .filter(name -> name.language().equals(Vocabulary.ENGLISH))
        .forEach(this::add);
    gazetteer.officials().values().forEach(this::add);
  }

  /** Of names alone. */
  Surfaces(List<CountryName> names) {
    names.forEach(this::add);
  }

  /** What one surface stands for, as far as it was collected. */
  private static final class Meanings {
    private final List<Sense.OfCountry> countries = new ArrayList<>(0);
    private final List<Official> fullNames = new ArrayList<>(0);
    private final List<Official> familyNames = new ArrayList<>(0);
    private String written;

    Sense sense() {
      return new Sense(
          List.copyOf(countries), List.copyOf(fullNames), List.copyOf(familyNames), written);
    }
  }

  /** Each folded surface once, with all that it stands for. */
  void forEach(BiConsumer<String, Sense> taker) {
    meanings.forEach((surface, meaning) -> taker.accept(surface, meaning.sense()));
  }

  private void add(CountryName name) {
    meanings(name.surface()).countries.add(new Sense.OfCountry(name));
  }

  private void add(Official official) {
    addFullName(official, withoutCountry(official.name()));
    official.aliases().forEach(alias -> addFullName(official, withoutCountry(alias)));
    String family = official.familyName();
    if (family != null && !family.equals(official.name())) {
      addFamilyName(official, family);
      Matcher article = ARTICLE.matcher(family);
      if (article.lookingAt()) {
        addFamilyName(official, family.substring(article.end()));
      }
    }
  }

  /** "Abdullah of Saudi Arabia": the country is a mention of its own. */
  private static String withoutCountry(String name) {
    int of = name.indexOf(" of ");
    return of < 0 ? name : name.substring(0, of);
  }

  private void addFullName(Official official, String surface) {
    if (surface.indexOf(' ') < 0 && !isWholeNameWithoutSpaces(surface)) {
      addFamilyName(official, surface);
    } else {
      addOnce(person(surface).fullNames, official);
    }
  }

  /** Chinese, Japanese and Korean write given names together with the family name. */
  private static boolean isWholeNameWithoutSpaces(String surface) {
    return surface.length() > 2
        && switch (UnicodeScript.of(surface.codePointAt(0))) {
          case HAN, HANGUL, HIRAGANA, KATAKANA, THAI -> true;
          default -> false;
        };
  }

  private void addFamilyName(Official official, String surface) {
    addOnce(person(surface).familyNames, official);
  }

  private static void addOnce(List<Official> officials, Official official) {
    if (officials.isEmpty() || !officials.get(officials.size() - 1).equals(official)) {
      officials.add(official);
    }
  }

  private Meanings meanings(String surface) {
    return meanings.computeIfAbsent(Folding.folded(surface), s -> new Meanings());
  }

  /** The spelling with fewer capitals counts: it lets through the other. */
  private Meanings person(String surface) {
    Meanings person = meanings(surface);
    if (person.written == null || Character.isLowerCase(surface.charAt(0))) {
      person.written = surface;
    }
    return person;
  }
}
