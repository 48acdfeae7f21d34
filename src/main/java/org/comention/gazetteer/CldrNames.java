package org.comention.gazetteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of countries in a language, as Unicode CLDR has them, without those that are ordinary
 * words there ({@code unsure-names.tsv}) or that two countries share.
 */
final class CldrNames {
  private static final Map<String, List<List<String>>> UNSURE =
      LanguageTable.read("unsure-names.tsv");
  private static final String EVERY_LANGUAGE = "*";

  /** Languages that are written in two scripts. */
  private static final Map<String, String> OTHER_SCRIPT =
      Map.of("az", "az_Cyrl", "bs", "bs_Cyrl", "sr", "sr_Latn", "uz", "uz_Cyrl", "zh", "zh_Hant");

  private static final Pattern REMARK = Pattern.compile("(.*?) ?[(（](.*)[)）]");

  private final Map<String, Set<String>> countriesOf = new LinkedHashMap<>();
  private final Set<String> unsure = new HashSet<>();

  private CldrNames(String language, Collection<Country> countries) {
    for (String key : List.of(EVERY_LANGUAGE, language)) {
      UNSURE.getOrDefault(key, List.of()).stream()
          .flatMap(row -> List.of(row.get(0).split("\\|")).stream())
          .map(Folding::folded)
          .forEach(unsure::add);
    }
    addAll(new ULocale(language), countries);
    if (OTHER_SCRIPT.containsKey(language)) {
      addAll(new ULocale(OTHER_SCRIPT.get(language)), countries);
    }
  }

  /** Surface to country id, in no order; empty for a language that CLDR lacks. */
  static Map<String, String> of(String language, Collection<Country> countries) {
    Map<String, String> sure = new LinkedHashMap<>();
    new CldrNames(language, countries)
        .countriesOf.forEach(
            (surface, ids) -> {
              if (ids.size() == 1) {
                sure.put(surface, ids.iterator().next());
              }
            });
    return sure;
  }

  private void addAll(ULocale locale, Collection<Country> countries) {
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE);
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(
            locale, DisplayContext.NO_SUBSTITUTE, DisplayContext.LENGTH_SHORT);
    // Where CLDR lacks a language, ICU answers in another.
    if (!full.getLocale().getLanguage().equals(locale.getLanguage())) {
      return;
    }
    for (Country country : countries) {
      if (isOfToday(country)) {
        add(full.regionDisplayName(country.iso2()), country.id());
        add(brief.regionDisplayName(country.iso2()), country.id());
      }
    }
  }

  private static boolean isOfToday(Country country) {
    return country.iso2() != null
        && (country.kind() == Country.Kind.COUNTRY || country.kind() == Country.Kind.TERRITORY);
  }

  /** "Myanmar (Burma)" are two names; in other names the remark tells two countries apart. */
  private void add(String name, String id) {
    if (name == null) {
      return;
    }
    Matcher remark = REMARK.matcher(name);
    if (remark.matches()) {
      addSurface(remark.group(1), id);
      if (id.equals("MMR")) {
        addSurface(remark.group(2), id);
      }
    } else {
      addSurface(name, id);
    }
  }

  private void addSurface(String surface, String id) {
    boolean tooShort =
        surface.codePointCount(0, surface.length()) < (Inflections.isAcronym(surface) ? 3 : 2);
    if (!tooShort && !unsure.contains(Folding.folded(surface))) {
      countriesOf.computeIfAbsent(surface, s -> new TreeSet<>()).add(id);
    }
  }
}
