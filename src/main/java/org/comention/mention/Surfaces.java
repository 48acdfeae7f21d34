package org.comention.mention;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<String, Sense> senses = new LinkedHashMap<>();

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

  /** By folded surface. */
  Map<String, Sense> senses() {
    return senses;
  }

  private void add(CountryName name) {
    Sense sense = sense(name.surface());
    sense.countries().add(new Sense.OfCountry(name));
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
      addOnce(person(surface).fullNames(), official);
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
    addOnce(person(surface).familyNames(), official);
  }

  private static void addOnce(List<Official> officials, Official official) {
    if (officials.isEmpty() || !officials.get(officials.size() - 1).equals(official)) {
      officials.add(official);
    }
  }

  private Sense sense(String surface) {
    return senses.computeIfAbsent(
        Folding.folded(surface),
        s -> new Sense(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null));
  }

  /** The spelling with fewer capitals counts: it lets through the other. */
  private Sense person(String surface) {
    Sense known = sense(surface);
    boolean lower = Character.isLowerCase(surface.charAt(0));
    if (known.written() != null && !lower) {
      return known;
    }
    Sense person = new Sense(known.countries(), known.fullNames(), known.familyNames(), surface);
    senses.put(Folding.folded(surface), person);
    return person;
  }
}
