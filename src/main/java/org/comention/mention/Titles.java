package org.comention.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.Span;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds the title written beside a name: "Azerbaijani President Ilham Aliyev", "the President of
 * Azerbaijan, Ilham Aliyev".
 */
final class Titles {
  private static final Set<String> FORMER =
      Words.of(
          """
          former ex ex- late ousted onetime then-former
          """);
  private static final Set<String> INTRODUCING =
      Words.of("the a an current new then outgoing incoming its his her their newly appointed");
  private static final List<String> ELECT = List.of("-elect", "-designate", "elect", "designate");
  private static final String CLOSING = ",.;:)\u2014\n";
  private static final int MOST_WORDS = 5;
  private static final Pattern JOINED = Pattern.compile(",|, and|and|&");

  private final TextView view;
  private final Neighbours neighbours;
  private final Map<Integer, OfficeHit> byEnd = new HashMap<>();
  private final Map<Integer, OfficeHit> byStart = new HashMap<>();

  Titles(TextView view, List<OfficeHit> hits, Neighbours neighbours) {
    this.view = view;
    this.neighbours = neighbours;
    hits.forEach(hit -> byEnd.putIfAbsent(hit.end(), hit));
    hits.forEach(hit -> byStart.putIfAbsent(hit.start(), hit));
  }

  /**
   * The title before the name, or null. A plural title is handed on: "Presidents Aliyev and
   * Pashinyan".
   */
  Title before(NameRun name, Title ofNameBefore, int endOfNameBefore) {
    Title before = directlyBefore(name.start(), name.end());
    Title own = before == null ? behind(name.end()) : before;
    boolean follows = ofNameBefore != null && endOfNameBefore <= name.start();
    if (own == null && follows && ofNameBefore.hit().plural()) {
      String between = view.text().substring(endOfNameBefore, name.start()).strip();
      return JOINED.matcher(between).matches() ? ofNameBefore : null;
    }
    return own;
  }

  /** Honorifics between title and name are passed over: "Foreign Minister Prince NAME". */
  private Title directlyBefore(int startOfName, int endOfName) {
    int start = startOfName;
    for (int words = 0; words < MOST_WORDS; words++) {
      OfficeHit direct = byEnd.get(withoutElect(view.skipSpaceBack(start)));
      if (direct != null) {
        return title(direct, neighbours.after(endOfName));
      }
      Span word = view.wordBefore(start);
      if (word == null || !NameRuns.isHonorific(view.bareWord(word))) {
        break;
      }
      start = word.start();
    }
    return ofCountry(withoutElect(view.skipSpaceBack(start)), endOfName);
  }

  /** "NAME, the former Azerbaijani president,": the title that explains a name before it. */
  private Title behind(int endOfName) {
    int at = view.skipSpace(endOfName);
    if (at >= view.folded().length || view.folded()[at] != ',') {
      return null;
    }
    at = view.skipSpace(at + 1);
    for (int words = 0; words < MOST_WORDS && !byStart.containsKey(at); words++) {
      at = pastIntroduction(at);
    }
    OfficeHit hit = byStart.get(at);
    return hit == null || view.namesPersonAfter(hit.end())
        ? null
        : title(hit, neighbours.after(hit.end()));
  }

  /** Past one word or country that may stand before an office: "the", "Azerbaijan's", "deputy". */
  private int pastIntroduction(int at) {
    Draft country = neighbours.startingAt(at);
    if (country != null) {
      return view.skipSpace(view.standsAt(country.end(), "'s") ? country.end() + 2 : country.end());
    }
    Span word = view.wordAfter(at);
    boolean passes =
        word != null
            && (INTRODUCING.contains(view.foldedAt(word))
                || isFormer(view.foldedAt(word))
                || OfficeWords.narrows(view.foldedAt(word)));
    return passes ? view.skipSpace(word.end()) : at;
  }

  /** Before "-elect" or " designate", where that stands here: the office, to be held yet. */
  private int withoutElect(int end) {
    for (String elect : ELECT) {
      if (view.standsAt(end - elect.length(), elect)) {
        return view.skipSpaceBack(end - elect.length());
      }
    }
    return end;
  }

  /** "President of Azerbaijan[,] NAME". */
  private Title ofCountry(int end, int endOfName) {
    int countryEnd = end > 0 && view.folded()[end - 1] == ',' ? view.skipSpaceBack(end - 1) : end;
    Draft country = neighbours.endingAt(countryEnd);
    if (countryEnd < end && isIntroduction(countryEnd) && !isClosed(endOfName)) {
      return null;
    }
    if (country == null) {
      OfficeHit apart = countryEnd < end ? byEnd.get(countryEnd) : null;
      return apart == null ? null : title(apart, null);
    }
    int before = view.skipSpaceBack(country.start());
    before = view.standsAt(before - 3, "the") ? view.skipSpaceBack(before - 3) : before;
    if (!view.standsAt(before - 2, "of")) {
      return null;
    }
    OfficeHit hit = byEnd.get(view.skipSpaceBack(before - 2));
    return hit == null ? null : title(hit, country);
  }

  /** "According to the office of the president, NAME said": the comma ends an introduction. */
  private boolean isIntroduction(int offset) {
    return view.standsAt(view.sentenceAt(offset).span().start(), "according to");
  }

  /** A name between commas explains the office before it; one that goes on does not. */
  private boolean isClosed(int endOfName) {
    int at = view.standsAt(endOfName, "'s") ? endOfName + 2 : endOfName;
    return at >= view.folded().length
        || CLOSING.indexOf(view.folded()[at]) >= 0
        || !view.sameLine(at, view.skipSpace(at));
  }

  /**
   * The title that these words are, with the country before them or the given one after; null for a
   * deputy's.
   */
  Title title(OfficeHit hit, Draft countryAfter) {
    int start = startOfWords(hit);
    if (isLower(start, hit)) {
      return null;
    }
    Span word = view.wordBefore(start);
    boolean former = word != null && isFormer(view.foldedAt(word));
    Draft before = neighbours.before(former ? word.start() : start);
    Draft country = before == null ? countryAfter : before;
    String countryId = country == null ? null : country.countryId();
    String head = start < hit.start() ? null : hit.phrase().head();
    String written = view.surface(start, hit.end());
    return new Title(hit, written, head, countryId, former || formerBefore(before));
  }

  /** Where the words for the office begin: "[Deputy Energy] Minister". */
  int startOfWords(OfficeHit hit) {
    int start = hit.start();
    for (int words = 0; words < MOST_WORDS; words++) {
      Span word = view.wordBefore(start);
      if (word == null
          || !view.sameLine(word.end(), start)
          || !OfficeWords.narrows(view.foldedAt(word))) {
        return start;
      }
      start = word.start();
    }
    return start;
  }

  /** "Deputy Foreign Minister" is another office than "Foreign Minister". */
  private boolean isLower(int start, OfficeHit hit) {
    for (int at = start; at < hit.start(); at = view.skipSpace(view.wordAfter(at).end())) {
      if (OfficeWords.LOWER.contains(view.foldedAt(view.wordAfter(at)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFormer(String word) {
    return FORMER.contains(word) || word.startsWith("ex-");
  }

  /** "former Azerbaijani president". */
  private boolean formerBefore(Draft country) {
    Span word = country == null ? null : view.wordBefore(country.start());
    return word != null && isFormer(view.foldedAt(word));
  }
}
