package org.comention.gazetteer.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comention.gazetteer.Country;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;

/** Finds a country by whatever a list calls it, and takes its name out of an office's words. */
final class CountryFinder {
  private static final Set<NameForm> NAMES = Set.of(NameForm.NAME, NameForm.HISTORICAL);
  private static final Set<NameForm> IN_OFFICES =
      Set.of(NameForm.NAME, NameForm.HISTORICAL, NameForm.DEMONYM, NameForm.CODE);
  private static final Pattern LAST_OF = Pattern.compile(".*\\b(?:of|in) (?:the )?");

  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> surfaces = new HashSet<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();

  CountryFinder(Gazetteer gazetteer) {
    gazetteer.countries().values().forEach(this::add);
    gazetteer.names().forEach(this::add);
  }

  private void add(Country country) {
    byCode.put(country.id(), country.id());
    if (country.iso2() != null) {
      byCode.putIfAbsent(country.iso2(), country.id());
    }
    if (country.wikidata() != null) {
      byCode.put(country.wikidata(), country.id());
    }
    String name = Folding.folded(country.name());
    byName.put(name, country.id());
    formsOf(country.id()).add(name);
  }

  private void add(CountryName name) {
    String surface = Folding.folded(name.surface());
    if (name.form() != NameForm.EMBEDDED) {
      surfaces.add(surface);
    }
    if (name.countryId() != null && NAMES.contains(name.form())) {
      byName.putIfAbsent(surface, name.countryId());
    }
    if (name.countryId() != null && IN_OFFICES.contains(name.form())) {
      formsOf(name.countryId()).add(surface);
    }
  }

  private Set<String> formsOf(String id) {
    return forms.computeIfAbsent(
        id,
        key ->
            new TreeSet<>(
                Comparator.comparing(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder())));
  }

  /** Id of the country with this ISO code, Wikidata id or name; null where there is none. */
  String find(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String id = byCode.get(written.strip().toUpperCase(Locale.ROOT));
    return id == null ? byName.get(Folding.folded(written.strip())) : id;
  }

  /** The country at the end of an office's words: "President of Azerbaijan"; null for none. */
  String atEndOf(String words) {
    return byName.get(LAST_OF.matcher(Folding.folded(words.strip())).replaceFirst(""));
  }

  /** Whether this is a country's name, demonym, code, capital or institution. */
  boolean isSurface(String folded) {
    return surfaces.contains(folded);
  }

  /** Folded words of an office without the country that it serves. */
  String without(String countryId, String foldedWords) {
    return patterns
        .computeIfAbsent(countryId, this::pattern)
        .matcher(foldedWords)
        .replaceAll(" ")
        .replaceAll(" +", " ")
        .strip();
  }

  /** "of the United States" goes; of "the French National Assembly" only "French". */
  private Pattern pattern(String countryId) {
    String names = quoted(List.copyOf(formsOf(countryId)));
    return Pattern.compile(
        "(?: of(?: the)? (?:" + names + ")(?= |,|$))|(?<=^| )(?:" + names + ")(?:'s)?(?= |,|$)");
  }

  private static String quoted(List<String> surfaces) {
    return surfaces.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
