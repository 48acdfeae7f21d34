package org.comention.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.Span;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.mention.Sense.NameHit;

/**
 * Whether a capital stands for its government: "official Baku", "between Baku and Yerevan", "Moscow
 * denied".
 */
final class Metonyms {
  private static final Set<String> PLACE_BEFORE =
      Words.of(
          """
          in at from near outside around through via for into central downtown
          """);
  private static final Set<String> ACTS =
      Words.of(
          """
          says said accuses accused denies denied insists insisted rejects rejected warns
          warned urges urged wants wanted claims claimed demands demanded condemns condemned
          expects maintains argues argued refuses refused views considers supports opposes
          vowed vows pledged threatened threatens responded retaliated recognized recognised
          recalled expelled backs seeks sought sees hopes fears believes agreed
          """);
  private static final Set<String> POSSESSIONS =
      Words.of(
          """
          position stance policy foreign decision demand demands response intentions reaction
          accusations ambitions interests claim claims support relations ties aggression
          efforts refusal willingness view concerns actions allies ally influence
          """);
  private static final Set<String> BETWEEN_STATES =
      Words.of(
          """
          relations ties talks tensions negotiations cooperation dialogue agreement deal
          rapprochement
          """);
  private static final Set<String> UPON = Set.of("pressure", "sanctions");

  private static final Pattern FULL_STOP = Pattern.compile("\\.$");

  private Metonyms() {}

  static boolean isMetonym(TextView view, List<NameHit> hits, int at) {
    NameHit hit = hits.get(at);
    String before = word(view, view.wordBefore(hit.start()));
    if (before.equals("official")) {
      return true;
    }
    return betweenCapitals(view, hits, at)
        || hyphenPair(view, hits, at)
        || related(view, hit, before)
        || (!PLACE_BEFORE.contains(before) && acts(view, hit));
  }

  private static boolean isCapital(NameHit hit) {
    return hit.countries().stream().anyMatch(country -> country.name().form() == NameForm.CAPITAL);
  }

  private static boolean betweenCapitals(TextView view, List<NameHit> hits, int at) {
    return betweenFrom(view, hits, at) || (at > 0 && betweenFrom(view, hits, at - 1));
  }

  private static boolean betweenFrom(TextView view, List<NameHit> hits, int first) {
    return first + 1 < hits.size()
        && isCapital(hits.get(first))
        && isCapital(hits.get(first + 1))
        && word(view, view.wordBefore(hits.get(first).start())).equals("between")
        && view.text()
            .substring(hits.get(first).end(), hits.get(first + 1).start())
            .strip()
            .equals("and");
  }

  private static boolean hyphenPair(TextView view, List<NameHit> hits, int at) {
    return pairFrom(view, hits, at) || (at > 0 && pairFrom(view, hits, at - 1));
  }

  private static boolean pairFrom(TextView view, List<NameHit> hits, int first) {
    if (first + 1 >= hits.size()
        || !isCapital(hits.get(first))
        || !isCapital(hits.get(first + 1))) {
      return false;
    }
    NameHit second = hits.get(first + 1);
    return second.start() == hits.get(first).end() + 1
        && view.folded()[hits.get(first).end()] == '-'
        && BETWEEN_STATES.contains(word(view, view.wordAfter(second.end())));
  }

  /** "relations with Baku", "pressure on Moscow". */
  private static boolean related(TextView view, NameHit hit, String before) {
    boolean with = before.equals("with");
    if (!with && !before.equals("on") && !before.equals("against")) {
      return false;
    }
    String noun = word(view, view.wordBefore(view.wordBefore(hit.start()).start()));
    return with ? BETWEEN_STATES.contains(noun) : UPON.contains(noun);
  }

  /** "Moscow denied", "Tehran has accused", "Ankara's position". */
  private static boolean acts(TextView view, NameHit hit) {
    if (view.standsAt(hit.end(), "'s")) {
      return POSSESSIONS.contains(word(view, view.wordAfter(hit.end() + 2)));
    }
    Span next = view.wordAfter(hit.end());
    String verb = word(view, next);
    if (verb.equals("has") || verb.equals("had") || verb.equals("also")) {
      verb = word(view, view.wordAfter(next.end()));
    }
    return ACTS.contains(verb);
  }

  private static String word(TextView view, Span span) {
    return span == null ? "" : FULL_STOP.matcher(view.foldedAt(span)).replaceAll("");
  }
}
