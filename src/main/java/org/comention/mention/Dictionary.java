package org.comention.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.gazetteer.CountryName;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;
import org.comention.mention.Sense.NameHit;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds the gazetteer's surfaces in a text, in one pass: of names the longest at each place,
 * whatever their kind; and beside them the words for offices, in which names may lie ("State
 * Department spokesperson"). Thread-safe.
 */
final class Dictionary {
  /** The press leaves it out: "al-Assad", "Assad". */
  private static final Pattern ARTICLE = Pattern.compile("[AaEe][lnrstdz]h?[- ](?=\\p{Lu})");

  private final SurfaceTrie<Sense> names = new SurfaceTrie<>();
  private final SurfaceTrie<Sense.OfficeSense> offices = new SurfaceTrie<>();

  /** What a text holds, each list in order and without overlaps within itself. */
  record Hits(List<NameHit> names, List<OfficeHit> offices) {}

  Dictionary(Gazetteer gazetteer) {
    for (CountryName name : gazetteer.names()) {
      names.add(Folding.folded(name.surface()), new Sense.OfCountry(name));
    }
    gazetteer.officials().values().forEach(this::add);
    gazetteer.offices().values().forEach(this::add);
    OfficeWords.HEADS.stream().sorted().forEach(this::addHead);
  }

  private void addHead(String head) {
    offices.add(head, new Sense.OfHead(head, false));
    offices.add(plural(head), new Sense.OfHead(head, true));
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

  private void addFamilyName(Official official, String surface) {
    names.add(Folding.folded(surface), new Sense.FamilyName(official, surface));
  }

  /** "Abdullah of Saudi Arabia": the country is a mention of its own. */
  private static String withoutCountry(String name) {
    int of = name.indexOf(" of ");
    return of < 0 ? name : name.substring(0, of);
  }

  private void addFullName(Official official, String surface) {
    boolean oneWord = surface.indexOf(' ') < 0;
    names.add(
        Folding.folded(surface),
        oneWord ? new Sense.FamilyName(official, surface) : new Sense.FullName(official, surface));
  }

  private void add(Office office) {
    for (String phrase : office.phrases()) {
      String folded = Folding.folded(phrase);
      offices.add(folded, new Sense.OfOffice(office, false));
      offices.add(plural(folded), new Sense.OfOffice(office, true));
    }
  }

  /** "minister of defence" becomes "ministers of defence". */
  private static String plural(String phrase) {
    int head = phrase.indexOf(" of ");
    int end = head < 0 ? phrase.length() : head;
    return phrase.substring(0, end) + "s" + phrase.substring(end);
  }

  Hits find(TextView view) {
    Hits hits = new Hits(new ArrayList<>(), new ArrayList<>());
    int nameEnd = 0;
    int officeEnd = 0;
    char[] folded = view.folded();
    for (int i = 0; i < folded.length; i++) {
      if (!Words.startsAt(folded, i)) {
        continue;
      }
      if (i >= nameEnd) {
        nameEnd = findName(view, i, hits.names());
      }
      if (i >= officeEnd) {
        officeEnd = findOffice(view, i, hits.offices());
      }
    }
    return hits;
  }

  private int findName(TextView view, int start, List<NameHit> found) {
    SurfaceTrie.Hit<Sense> hit =
        names.longest(view.folded(), start, (sense, end) -> fits(sense, view, start, end));
    if (hit == null) {
      return start + 1;
    }
    if (!view.insideAddress(start, hit.end())) {
      int opened = opensBracket(view, start, hit.end()) ? start - 1 : start;
      found.add(new NameHit(opened, hit.end(), hit.senses()));
    }
    return hit.end();
  }

  /** "[Antony] Blinken": the surface begins with the bracket that closes inside it. */
  private static boolean opensBracket(TextView view, int start, int end) {
    return start > 0
        && view.text().charAt(start - 1) == '['
        && view.text().substring(start, end).indexOf(']') >= 0;
  }

  private int findOffice(TextView view, int start, List<OfficeHit> found) {
    SurfaceTrie.Hit<Sense.OfficeSense> hit =
        offices.longest(view.folded(), start, (sense, end) -> true);
    if (hit == null) {
      return start + 1;
    }
    found.add(new OfficeHit(start, hit.end(), hit.senses()));
    return startOfInner(view, start, hit.end());
  }

  /** In "press secretary of the president" lies another office: the president's. */
  private static int startOfInner(TextView view, int start, int end) {
    int inner = view.find("the", start);
    return inner >= 0 && inner < end ? inner : end;
  }

  private static boolean fits(Sense sense, TextView view, int start, int end) {
    if (sense instanceof Sense.OfCountry country) {
      return Spelling.fits(country.name().caseRule(), country.name().surface(), view, start, end);
    }
    String surface =
        sense instanceof Sense.FullName full
            ? full.surface()
            : ((Sense.FamilyName) sense).surface();
    return Spelling.fits(CaseRule.CAPITALISED, surface, view, start, end);
  }
}
