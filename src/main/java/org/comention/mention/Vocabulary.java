package org.comention.mention;

import java.util.List;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Inflections;
import org.comention.gazetteer.LocalNames;

/**
 * The names of countries in texts of one language, and how its words are told apart. English has
 * none here, since its names lie in the dictionary. Immutable.
 */
final class Vocabulary {
  static final String ENGLISH = "en";

  private final String language;
  private final Inflections inflections;
  private final SurfaceTrie<Sense> names = new SurfaceTrie<>();
  private final boolean english;

  private Vocabulary(String language, List<CountryName> local) {
    this.language = language;
    this.inflections = Inflections.of(language);
    this.english = local.isEmpty();
    new Surfaces(local).forEach(names::add);
  }

  /** Of a language that nobody knows: the English one. */
  static Vocabulary of(Gazetteer gazetteer, String language) {
    return new Vocabulary(
        language, language.equals(ENGLISH) ? List.of() : LocalNames.of(gazetteer, language));
  }

  /** Whether the English names of countries hold here. */
  boolean isEnglish() {
    return english;
  }

  Boundaries boundaries(TextView view) {
    return SegmentedWords.areOf(language)
        ? SegmentedWords.of(view.text(), language)
        : new SpacedWords(view.folded(), inflections.prefixes(), inflections.suffixes());
  }

  /** What of a surface of the dictionary holds here. */
  Sense ofLanguage(Sense sense) {
    return english ? sense : sense.ofPersons();
  }

  /** The longer of a name found and the local one here; of two as long, what both stand for. */
  SurfaceTrie.Hit<Sense> orLocal(
      SurfaceTrie.Hit<Sense> hit, TextView view, int start, Boundaries words) {
    SurfaceTrie.Hit<Sense> local =
        names.longest(view.folded(), start, words, (sense, end) -> sense.at(view, start, end));
    if (hit == null || local == null || hit.end() != local.end()) {
      return hit == null || (local != null && local.end() > hit.end()) ? local : hit;
    }
    return new SurfaceTrie.Hit<>(hit.end(), hit.value().with(local.value().countries()));
  }
}
