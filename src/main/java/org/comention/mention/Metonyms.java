package org.comention.mention;

import java.util.List;
import java.util.Set;
import org.comention.document.Sentence;
import org.comention.document.Span;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.mention.Sense.NameHit;

/**
 * Whether a capital stands for its government: "official Baku", "between Baku and Yerevan", "Moscow
 * denied". One object a text; not thread-safe.
 */
final class Metonyms {
  /** Verbs that only a government or a person can be the subject of. */
  private static final Set<String> ACTS =
      Words.of(
          """
          says said accuses accused denies denied insists insisted rejects rejected warns warned
          urges urged wants wanted claims claimed demands demanded condemns condemned expects
          maintains argues argued refuses refused views considers supports opposes vowed vows
          pledged threatened threatens responded retaliated recognized recognised recalled expelled
          backs seeks sought sees hopes fears believes agreed agrees announced signed forced
          imposed vetoed protested objected offered proposed ordered granted halted suspended
          summoned blamed blames criticized criticised ratified deployed decided rebuffed
          """);

  /** Helping verbs: they tell a subject where the capital opens a clause. */
  private static final Set<String> AUXILIARIES =
      Words.of(
          """
          has had will would should must
          """);

  private static final Set<String> ADVERBS =
      Words.of("again also already now still later then today");

  private static final Set<String> CLAUSE_OPENERS =
      Words.of(
          """
          that and but while as if because when whether although though since until before after
          """);

  private static final Set<String> POSSESSIONS =
      Words.of(
          """
          position stance policy policies foreign decision demand demands response intentions
          reaction accusations ambitions interests claim claims support relations ties aggression
          efforts refusal willingness view views concerns actions allies ally influence nuclear
          government leaders leadership regime invasion role proposal offer rejection friendship new
          wish desire request call warning threat threats involvement insistence diplomatic envoy
          diplomats partners promise commitment denial criticism opposition backing consent approval
          attempts attempt goal goals strategy handling proxies behest blessing
          """);

  /** What makes the capital before it a government: "the Khartoum government". */
  private static final Set<String> POWERS =
      Words.of(
          """
          government regime authorities administration
          """);

  private static final Set<String> BETWEEN_STATES =
      Words.of(
          """
          relations ties talks tensions negotiations cooperation dialogue agreement deal
          rapprochement friendship alliance
          """);

  private static final Set<String> UPON =
      Words.of("pressure sanctions influence embargo accusations");

  /** Verbs and participles that address a government. */
  private static final Set<String> ADDRESSED =
      Words.of(
          """
          urge urges urged urging accuse accuses accused accusing blame blames blamed warn warns
          warned warning press pressed pressing pressure pressured persuade persuaded convince
          convinced criticize criticized criticise criticised assure assured tell told asked
          isolate isolated angered infuriated irritated alarmed defied snubbed
          """);

  private final TextView view;
  private final List<NameHit> hits;

  Metonyms(TextView view, List<NameHit> hits) {
    this.view = view;
    this.hits = hits;
  }

  boolean isMetonym(int at) {
    NameHit hit = hits.get(at);
    Span word = view.wordBefore(hit.start());
    String before = word == null ? "" : view.bareWord(word);
    if (before.equals("official")) {
      return true;
    }
    return !namesPerson(word, at)
        && (betweenCapitals(at)
            || hyphenPair(at)
            || related(word, before)
            || ADDRESSED.contains(before)
            || possesses(hit)
            || POWERS.contains(wordAfter(hit.end()))
            || acts(at));
  }

  /** "Denzel Washington said". */
  private boolean namesPerson(Span before, int at) {
    boolean known = at > 0 && before != null && hits.get(at - 1).end() > before.start();
    return before != null
        && !known
        && view.sameLine(before.end(), hits.get(at).start())
        && view.looksLikeName(before);
  }

  private static boolean isCapital(NameHit hit) {
    return hit.countries().stream().anyMatch(country -> country.name().form() == NameForm.CAPITAL);
  }

  private boolean betweenCapitals(int at) {
    return betweenFrom(at) || (at > 0 && betweenFrom(at - 1));
  }

  private boolean betweenFrom(int first) {
    return joinedByAnd(first) && wordBefore(hits.get(first).start()).equals("between");
  }

  /** Whether this capital and the next are said in one breath: "Moscow and Washington". */
  private boolean joinedByAnd(int first) {
    return first + 1 < hits.size()
        && isCapital(hits.get(first))
        && isCapital(hits.get(first + 1))
        && view.text()
            .substring(hits.get(first).end(), hits.get(first + 1).start())
            .strip()
            .equals("and");
  }

  private boolean hyphenPair(int at) {
    return pairFrom(at) || (at > 0 && pairFrom(at - 1));
  }

  private boolean pairFrom(int first) {
    if (first + 1 >= hits.size()
        || !isCapital(hits.get(first))
        || !isCapital(hits.get(first + 1))) {
      return false;
    }
    NameHit second = hits.get(first + 1);
    return second.start() == hits.get(first).end() + 1
        && view.folded()[hits.get(first).end()] == '-'
        && BETWEEN_STATES.contains(wordAfter(second.end()));
  }

  /** "relations with Baku", "pressure on Moscow", "imposed by Tehran". */
  private boolean related(Span word, String before) {
    return switch (before) {
      case "with" -> BETWEEN_STATES.contains(wordBefore(word.start()));
      case "on", "against" -> UPON.contains(wordBefore(word.start()));
      case "by" -> wordBefore(word.start()).endsWith("ed");
      default -> false;
    };
  }

  /** "Ankara's position". */
  private boolean possesses(NameHit hit) {
    return view.standsAt(hit.end(), "'s") && POSSESSIONS.contains(wordAfter(hit.end() + 2));
  }

  /** "Moscow denied", "Moscow and Washington agreed", "that Tehran has accused". */
  private boolean acts(int at) {
    int first = at > 0 && joinedByAnd(at - 1) ? at - 1 : at;
    int last = joinedByAnd(at) ? at + 1 : at;
    Span word = view.wordAfter(hits.get(last).end());
    if (word != null && ADVERBS.contains(view.bareWord(word))) {
      word = view.wordAfter(word.end());
    }
    String verb = word == null ? "" : view.bareWord(word);
    return opensClause(hits.get(first).start())
        && (ACTS.contains(verb) || AUXILIARIES.contains(verb));
  }

  /** Whether a sentence or a clause begins here. */
  private boolean opensClause(int start) {
    Span before = view.wordBefore(start);
    Sentence sentence = view.sentenceAt(start);
    return before == null
        || before.start() < sentence.span().start()
        || CLAUSE_OPENERS.contains(view.bareWord(before))
        || !view.sameLine(before.end(), start);
  }

  private String wordBefore(int offset) {
    Span word = view.wordBefore(offset);
    return word == null ? "" : view.bareWord(word);
  }

  private String wordAfter(int offset) {
    Span word = view.wordAfter(offset);
    return word == null ? "" : view.bareWord(word);
  }
}
