package org.comention.mention;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comention.document.Sentence;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;

/**
 * Finds every mention of a country or an official in a text. A pure function of gazetteer, text,
 * sections and day; thread-safe. Serialised as its gazetteer, so that it is built anew where it
 * arrives.
 */
public final class Tagger implements Serializable {
  /** Changes whenever the rules would make other mentions of some text. */
  public static final String RULES_VERSION = "2";

  private final Gazetteer gazetteer;
  private final transient Dictionary dictionary;
  private final transient CountryRules countryRules;
  private final transient Holders holders;
  private final transient Map<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

  public Tagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.dictionary = new Dictionary(gazetteer);
    this.countryRules = new CountryRules(gazetteer);
    this.holders = new Holders(gazetteer);
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** All mentions, in all sections. Throws for no text. */
  public Tagging tag(TaggableText source) {
    TextView view = new TextView(source);
    Dictionary.Hits found = dictionary.find(view, vocabulary(view.language()));
    List<Draft> countries = countryRules.tag(view, found.names(), source.day());
    OfficialRules rules = new OfficialRules(holders, view, found, countries);
    List<Draft> officials = new ArrayList<>(rules.tag(source.day()));
    Institutions institutions = new Institutions(view);
    countries.addAll(institutions.administrations(officials, holders));
    countries.addAll(institutions.shortNames(countries));
    if (view.isEnglish()) {
      officials.addAll(misspelt(view, rules, countries, officials));
      List<Draft> all = new ArrayList<>(countries);
      all.addAll(officials);
      officials.addAll(new UnlistedOfficials(view, holders, rules, all).tag(found.offices()));
      Roles roles = new Roles(holders, view, rules, countries);
      officials.addAll(roles.tag(found.offices()));
      officials.addAll(roles.counterparts());
    }
    return new Tagging(
        apart(officials, countries).stream().map(draft -> mention(view, draft)).toList(),
        rules.leftOut());
  }

  private Vocabulary vocabulary(String language) {
    return vocabularies.computeIfAbsent(language, l -> Vocabulary.of(gazetteer, l));
  }

  private static List<Draft> misspelt(
      TextView view, OfficialRules rules, List<Draft> countries, List<Draft> officials) {
    List<Draft> taken = new ArrayList<>(countries);
    taken.addAll(officials);
    OfficialRules.Reason reason =
        new OfficialRules.Reason(Form.VARIANT, Rule.MISSPELLING, null, List.of());
    return Misspellings.find(view, rules.anchors().officials(), taken).stream()
        .map(m -> rules.draft(m.span().start(), m.span().end(), m.official(), reason))
        .toList();
  }

  /**
   * In order and without overlaps: an official comes before a country of the same name, a name
   * before a role.
   */
  private static List<Draft> apart(List<Draft> officials, List<Draft> countries) {
    List<Draft> all = new ArrayList<>(officials);
    all.addAll(countries);
    all.sort(
        Comparator.<Draft>comparingInt(
                draft ->
                    draft.form() == Form.ROLE ? 2 : draft.kind() == EntityKind.OFFICIAL ? 0 : 1)
            .thenComparing(Draft::start));
    java.util.BitSet taken = new java.util.BitSet();
    List<Draft> apart = new ArrayList<>();
    for (Draft draft : all) {
      int next = taken.nextSetBit(draft.start());
      if (next < 0 || next >= draft.end()) {
        taken.set(draft.start(), draft.end());
        apart.add(draft);
      }
    }
    apart.sort(Comparator.comparingInt(Draft::start));
    return apart;
  }

  private static Mention mention(TextView view, Draft draft) {
    Sentence sentence = view.sentenceAt(draft.start());
    return new Mention(
        new Span(draft.start(), draft.end()),
        view.surface(draft.start(), draft.end()),
        draft.entityId(),
        draft.kind(),
        draft.form(),
        view.sectionAt(draft.start()),
        sentence == null ? 0 : sentence.paragraph(),
        sentence == null ? 0 : sentence.number(),
        draft.title(),
        draft.officeId(),
        draft.status(),
        draft.countryId(),
        draft.rule().label(),
        draft.rule().confidence());
  }

  private Object writeReplace() {
    return new Travelling(gazetteer);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("A tagger travels as its gazetteer");
  }

  private record Travelling(Gazetteer gazetteer) implements Serializable {
    private Object readResolve() {
      return new Tagger(gazetteer);
    }
  }
}
