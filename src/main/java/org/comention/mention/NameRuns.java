package org.comention.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.mention.Sense.NameHit;

/** Finds how far a person's name reaches around the part that the gazetteer knows. */
final class NameRuns {
  private static final Set<String> PARTICLES =
      Words.of(
          """
          abd abdel abdul abu al ben bin bint da das de del della den der di do dos du el ibn
          la le ould ter ul ur van von zu
          """);

  private static final Set<String> HONORIFICS =
      Words.of(
          """
          mr mrs ms miss dr prof professor sir dame lord lady sheikh sheik shaikh prince
          princess crown gen general lt maj col colonel adm admiral brig brigadier marshal
          ayatollah imam mullah cardinal rev reverend hon haji retired engineer dato datuk tun
          shri
          """);

  private static final Set<String> ORDINALS =
      Words.of(
          """
          i ii iii iv v vi vii viii ix x xi xvi jr sr
          """);

  private static final Pattern COMPOUND =
      Pattern.compile(
          "^(?:then|ex|pro|anti|non|former|vice|mid|post|pre|self|co)-|-(?:elect|designate|led|backed|born|based|style)$");

  /** More words than any name has: a line of names alone must not be read anew for each. */
  private static final int MOST_PARTS = 16;

  private static final int LONGEST_NICKNAME = 16;

  private final TextView view;
  private final BitSet countries = new BitSet();

  NameRuns(TextView view, List<NameHit> hits) {
    this.view = view;
    hits.stream()
        .filter(hit -> !hit.isPerson())
        .forEach(hit -> countries.set(hit.start(), hit.end()));
  }

  static boolean isHonorific(String foldedWord) {
    return HONORIFICS.contains(foldedWord);
  }

  NameRun around(NameHit hit) {
    return around(hit.start(), hit.end());
  }

  NameRun around(int knownStart, int knownEnd) {
    List<String> given = new ArrayList<>();
    int start = knownStart;
    Span word = partBefore(start);
    for (int parts = 0; parts < MOST_PARTS && word != null; parts++, word = partBefore(start)) {
      String bare = view.bareWord(word);
      if (!PARTICLES.contains(bare)) {
        given.add(bare);
      }
      start = word.start();
    }
    Collections.reverse(given);
    List<String> joined = new ArrayList<>();
    int end = endOfTail(knownEnd, joined);
    return new NameRun(start, end, List.copyOf(given), List.copyOf(joined), isFollowed(end));
  }

  /**
   * The name of one word or more that begins after this offset, or null. The first may be a common
   * word ("Asset"), where a headline does not explain its capital.
   */
  Span startingAt(int offset) {
    Span word = nextOnLine(offset);
    if (word == null || PARTICLES.contains(view.bareWord(word)) || !(isPart(word) || isOdd(word))) {
      return null;
    }
    int start = word.start();
    int end = -1;
    for (int i = 0; i < MOST_PARTS && word != null && (i == 0 || isPart(word)); i++) {
      String bare = view.bareWord(word);
      end = isName(word) ? word.start() + bare.length() : end;
      boolean last = !isInitial(word) && bare.length() < word.length();
      word = last ? null : nextOnLine(word.end());
    }
    return end < 0 ? null : new Span(start, end);
  }

  private boolean isOdd(Span word) {
    Span next = nextOnLine(word.end());
    return view.isCapitalised(word)
        && view.sectionAt(word.start()) != SectionKind.TITLE
        && !view.inCapitalLine(word.start())
        && next != null
        && isName(next);
  }

  /** The part of a name directly before, on the same line: a name, an initial or a particle. */
  private Span partBefore(int offset) {
    Span nickname = nicknameBefore(offset);
    if (nickname != null) {
      return nickname;
    }
    Span word = view.wordBefore(offset);
    boolean apart =
        word == null || countries.get(word.start()) || !view.sameLine(word.end(), offset);
    return apart
            || isHonorific(view.bareWord(word))
            || (isStopped(word) && !isInitial(word))
            || !isPart(word)
        ? null
        : word;
  }

  /** "Rudolphus (Ruud) Lubbers". */
  private Span nicknameBefore(int offset) {
    int close = view.skipSpaceBack(offset) - 1;
    if (close < 2 || view.folded()[close] != ')') {
      return null;
    }
    int open = close - 1;
    while (open > close - LONGEST_NICKNAME && open > 0 && Character.isLetter(view.folded()[open])) {
      open--;
    }
    boolean named = view.folded()[open] == '(' && open + 1 < close;
    return named && view.looksLikeName(new Span(open + 1, close))
        ? new Span(open, close + 1)
        : null;
  }

  private boolean isPart(Span word) {
    return isInitial(word) || PARTICLES.contains(view.bareWord(word)) || isName(word);
  }

  private boolean isInitial(Span word) {
    String bare = view.bareWord(word);
    boolean stopped = word.length() == 2 && isStopped(word);
    return bare.length() == 1
        && view.isCapitalised(word)
        && (stopped || !(bare.equals("i") || bare.equals("a")));
  }

  private boolean isStopped(Span word) {
    return view.folded()[word.end() - 1] == '.';
  }

  /** "Khalifa", "al-Thani"; but neither "President-elect" nor "then-President". */
  private boolean isName(Span word) {
    String bare = view.bareWord(word);
    if (COMPOUND.matcher(bare).find()) {
      return false;
    }
    int hyphen = bare.indexOf('-');
    boolean article = hyphen == 2 || hyphen == 3;
    return view.looksLikeName(word)
        || (article
            && hyphen + 1 < bare.length()
            && Character.isUpperCase(view.text().charAt(word.start() + hyphen + 1)));
  }

  /** Past what particles and ordinals join to the name: "bin Khalifa Al Thani", "III". */
  private int endOfTail(int knownEnd, List<String> names) {
    int end = knownEnd;
    boolean joined = false;
    Span word = nextOnLine(end);
    for (int parts = 0; parts < MOST_PARTS && word != null; parts++, word = nextOnLine(end)) {
      String bare = view.bareWord(word);
      boolean particle = PARTICLES.contains(bare);
      boolean ordinal = ORDINALS.contains(bare) && view.isCapitalised(word);
      boolean article = !view.isCapitalised(word) && isName(word);
      if (!particle && !ordinal && !article && !(joined && isName(word))) {
        return end;
      }
      joined = particle;
      if (!particle) {
        names.add(bare);
        end = word.start() + bare.length();
      } else if (!leadsToName(word)) {
        return end;
      } else {
        end = word.end();
      }
    }
    return end;
  }

  private boolean leadsToName(Span particle) {
    Span next = nextOnLine(particle.end());
    return next != null && (isName(next) || PARTICLES.contains(view.bareWord(next)));
  }

  private boolean isFollowed(int end) {
    Span next = nextOnLine(end);
    return next != null
        && view.sectionAt(end - 1) != SectionKind.TITLE
        && (isName(next) || isInitial(next));
  }

  /** The next word, where only white space of the line lies between and it names no country. */
  private Span nextOnLine(int end) {
    Span next = view.wordAfter(end);
    boolean apart =
        next == null || countries.get(next.start()) || !view.sameLine(end, next.start());
    return apart ? null : next;
  }
}
