package org.comention.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.comention.document.Span;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds persons whom the text calls by an office and whom the gazetteer lacks: "Kazakh Deputy
 * Energy Minister N. N.". Words that a state's offices share with those of companies count only
 * beside a country.
 */
final class UnlistedOfficials {
  private static final int LONGEST_COMPLEMENT = 8;
  private static final Set<String> COMPLEMENTS = Set.of("of", "for", "to");
  private static final Set<String> LINKS = Set.of("the", "and", "of", "for", "to");
  private static final Set<String> PRIVATE_BODIES =
      Words.of(
          """
          company club team union university college bank group association federation league party
          student class school church vice
          """);

  private final TextView view;
  private final OfficialRules officials;
  private final Variants variants;
  private final BitSet taken = new BitSet();

  UnlistedOfficials(TextView view, Holders holders, OfficialRules officials, List<Draft> drafts) {
    this.view = view;
    this.officials = officials;
    this.variants = new Variants(view, holders, officials);
    drafts.forEach(draft -> taken.set(draft.start(), draft.end()));
    taken.or(officials.undecided());
  }

  List<Draft> tag(List<OfficeHit> hits) {
    List<Draft> drafts = new ArrayList<>();
    for (OfficeHit hit : hits) {
      boolean open = !hit.plural() && !officials.usedAsTitle().contains(hit);
      Span name = open ? nameAfter(hit) : null;
      Span words = new Span(officials.titles().startOfWords(hit), hit.end());
      Draft country = officials.neighbours().owner(words.start(), hit.end());
      if (name != null && isPublicOffice(hit, words, country)) {
        officials.usedAsTitle().add(hit);
        String title = view.surface(words.start(), words.end());
        drafts.add(
            variants
                .of(name, officials.titles().title(hit, country), title)
                .orElseGet(() -> draft(name, title, country)));
      }
    }
    return drafts;
  }

  private Draft draft(Span name, String title, Draft country) {
    Set<String> named = officials.countries();
    String only = named.size() == 1 ? named.iterator().next() : null;
    String countryId = country == null ? only : country.countryId();
    return new Draft(
        name.start(),
        name.end(),
        null,
        Form.UNLISTED,
        title,
        null,
        OfficeStatus.UNKNOWN,
        countryId,
        Rule.UNLISTED_TITLE);
  }

  /** The unknown name that follows the words for an office, or null. */
  private Span nameAfter(OfficeHit hit) {
    Span name = officials.runs().startingAt(endOfComplement(hit.end()));
    return name == null || taken.get(name.start(), name.end()).cardinality() > 0 ? null : name;
  }

  /** "Minister [of Economy and Finance] N. N.": past the capitalised words that are no name. */
  private int endOfComplement(int end) {
    Span word = view.wordAfter(end);
    if (word == null || !COMPLEMENTS.contains(view.foldedAt(word))) {
      return end;
    }
    int at = end;
    boolean complete = false;
    for (int i = 0; i < LONGEST_COMPLEMENT && word != null && isOfComplement(word); i++) {
      at = word.end();
      complete = !LINKS.contains(view.foldedAt(word));
      word = view.wordAfter(at);
    }
    return complete ? at : view.text().length();
  }

  private boolean isOfComplement(Span word) {
    return LINKS.contains(view.foldedAt(word))
        || taken.get(word.start())
        || (view.isCapitalised(word) && !view.looksLikeName(word));
  }

  private boolean isPublicOffice(OfficeHit hit, Span words, Draft country) {
    String head = OfficeWords.headOf(view.foldedAt(new Span(hit.start(), hit.end())));
    boolean narrowed = words.start() < hit.start();
    return country == null
        ? OfficeWords.OF_STATE.contains(head) && !isPrivate(words.start())
        : OfficeWords.isPublic(head) || narrowed;
  }

  /** "Ford President N. N.", "club president N. N.", "Burger King". */
  private boolean isPrivate(int start) {
    Span word = view.wordBefore(start);
    return word != null
        && view.sameLine(word.end(), start)
        && (view.looksLikeName(word) || PRIVATE_BODIES.contains(view.bareWord(word)));
  }
}
