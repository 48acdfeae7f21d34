package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Office.OfficeClass;

/**
 * The offices of a list: one for a country and words. Where the bundled gazetteer has one office of
 * that country with these words, it is that one.
 */
final class Offices {
  private static final int LONGEST_SLUG = 80;

  private final CountryFinder countries;
  private final Map<Words, List<Office>> bundled = new HashMap<>();
  private final Set<String> ids;
  private final Map<SourceOffice, Found> found = new HashMap<>();
  private final Map<Words, Office> made = new HashMap<>();

  /** What an office is known by. */
  private record Words(String country, String words) {}

  /**
   * What became of an office of the list.
   *
   * @param office null where it cannot be used
   * @param acting whether its words say that it was held in place of somebody
   * @param reason why it cannot be used, or null
   */
  record Found(Office office, boolean acting, Reason reason) {}

  Offices(Gazetteer gazetteer, CountryFinder countries) {
    this.countries = countries;
    this.ids = new HashSet<>(gazetteer.offices().keySet());
    gazetteer.offices().values().forEach(this::addBundled);
  }

  private void addBundled(Office office) {
    for (String phrase : office.phrases()) {
      Words words = new Words(office.countryId(), Folding.folded(phrase));
      bundled.computeIfAbsent(words, key -> new ArrayList<>()).add(office);
    }
  }

  Found of(SourceOffice source) {
    return found.computeIfAbsent(source, this::resolve);
  }

  private Found resolve(SourceOffice source) {
    if (source.words() == null || source.words().isBlank()) {
      return new Found(null, false, Reason.NO_OFFICE);
    }
    String country = countries.find(source.country());
    country = country == null ? countries.atEndOf(source.words()) : country;
    if (country == null) {
      return new Found(null, false, Reason.UNKNOWN_COUNTRY);
    }
    String normal = OfficeTitles.normal(source.words());
    String words = OfficeTitles.withoutActing(normal);
    words = OfficeTitles.trimmed(countries.without(country, words));
    return words.isEmpty()
        ? new Found(null, false, Reason.NO_OFFICE)
        : new Found(office(source, new Words(country, words)), OfficeTitles.isActing(normal), null);
  }

  private Office office(SourceOffice source, Words words) {
    OfficeClass given = OfficeClasses.named(source.officeClass());
    OfficeClass officeClass = given == null ? OfficeClasses.of(words.words()) : given;
    List<Office> same = bundled.getOrDefault(words, List.of());
    List<Office> sameClass =
        same.stream().filter(office -> office.officeClass() == officeClass).toList();
    List<Office> fitting = same.size() == 1 ? same : sameClass;
    return fitting.size() == 1
        ? fitting.get(0)
        : made.computeIfAbsent(words, key -> make(source, key, officeClass));
  }

  private Office make(SourceOffice source, Words words, OfficeClass officeClass) {
    String slug = Slugs.of(words.words());
    String title = source.words().strip().replaceAll("\\s+", " ");
    return new Office(
        freeId(words.country().toLowerCase(Locale.ROOT) + "-" + shortened(slug)),
        officeClass,
        words.country(),
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
        OfficeTitles.phrases(words.words(), officeClass));
  }

  /** An office of the same words that several may hold at a time. */
  Office shared(Office office) {
    return new Office(
        office.id() + "-shared",
        OfficeClass.OTHER,
        office.countryId(),
        office.title(),
        office.phrases());
  }

  private static String shortened(String slug) {
    return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG);
  }

  private String freeId(String id) {
    String free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }
}
