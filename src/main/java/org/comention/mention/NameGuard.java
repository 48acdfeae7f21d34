package org.comention.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Official;
import org.comention.mention.Sense.NameHit;

/** Tells an official's surname from the same surname of somebody or something else. */
final class NameGuard {
  /** What makes a name before it part of a place's or body's name: "Reagan Airport". */
  private static final Set<String> THINGS =
      Set.of(
          "airport",
          "avenue",
          "boulevard",
          "bridge",
          "building",
          "center",
          "centre",
          "college",
          "foundation",
          "hall",
          "highway",
          "hospital",
          "hotel",
          "house",
          "institute",
          "institution",
          "international",
          "library",
          "memorial",
          "museum",
          "organization",
          "park",
          "plaza",
          "prize",
          "road",
          "school",
          "square",
          "stadium",
          "street",
          "tower",
          "towers",
          "university",
          "award",
          "waterhouse",
          "family");

  private static final Pattern AFTER_NAME = Pattern.compile("('s|\\.)$");

  private final TextView view;
  private final List<NameHit> hits;

  NameGuard(TextView view, List<NameHit> hits) {
    this.view = view;
    this.hits = hits;
  }

  /** Whether the name is part of a longer one that names a thing. */
  boolean namesThing(NameHit hit) {
    Span next = view.wordAfter(hit.end());
    return next != null
        && view.isCapitalised(next)
        && THINGS.contains(AFTER_NAME.matcher(view.foldedAt(next)).replaceAll(""));
  }

  /**
   * Whether a surname standing here can be this official's: no other given name before it, no other
   * name after it.
   */
  boolean canBe(Official official, int at) {
    NameHit hit = hits.get(at);
    return !namesThing(hit) && !hyphenated(hit) && givenNameFits(official, at) && !nameFollows(at);
  }

  /** "Smith-Price" and "Al-Aliyev" are other names; "Putin-led" and "Bush-Cheney" are not. */
  private boolean hyphenated(NameHit hit) {
    boolean before =
        hit.start() > 1
            && view.folded()[hit.start() - 1] == '-'
            && Character.isLetter(view.folded()[hit.start() - 2]);
    return before && hits.stream().noneMatch(other -> other.end() == hit.start() - 1);
  }

  private boolean givenNameFits(Official official, int at) {
    NameHit hit = hits.get(at);
    Span word = view.wordBefore(hit.start());
    boolean known = at > 0 && word != null && hits.get(at - 1).end() > word.start();
    if (word == null || known || startsAfter(word, hit) || !isInitialOrName(word)) {
      return true;
    }
    String written = view.foldedAt(word).replace(".", "");
    return Arrays.stream(Folding.folded(official.name()).split(" "))
        .anyMatch(part -> part.startsWith(written));
  }

  private boolean isInitialOrName(Span word) {
    boolean initial =
        word.length() == 2 && view.folded()[word.start() + 1] == '.' && view.isCapitalised(word);
    return initial || view.looksLikeName(word);
  }

  /** A sentence or line that ends between the word and the name parts them. */
  private boolean startsAfter(Span word, NameHit hit) {
    boolean closed = view.folded()[word.end() - 1] == '.' && word.length() > 3;
    return closed || view.text().substring(word.end(), hit.start()).indexOf('\n') >= 0;
  }

  /** "Miller Smith" is another person; in a headline every word is capitalised. */
  private boolean nameFollows(int at) {
    NameHit hit = hits.get(at);
    Span next = view.wordAfter(hit.end());
    boolean known = at + 1 < hits.size() && next != null && hits.get(at + 1).start() < next.end();
    return next != null
        && !known
        && view.sectionAt(hit.start()) != SectionKind.TITLE
        && view.text().substring(hit.end(), next.start()).indexOf('\n') < 0
        && !"administration".equals(view.foldedAt(next))
        && view.looksLikeName(next);
  }
}
