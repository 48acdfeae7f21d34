package org.comention.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comention.document.Span;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Official;
import org.comention.mention.Sense.NameHit;

/** Tells an official's surname from the same surname of somebody or something else. */
final class NameGuard {
  /** What makes a name before it part of a place's or body's name: "Reagan Airport". */
  private static final Set<String> THINGS =
      Words.of(
          """
          airport avenue boulevard bridge building center centre college foundation hall
          highway hospital hotel house institute institution international library memorial
          museum organization park plaza prize road school square stadium street tower towers
          university award waterhouse family
          """);

  /** Given names that many bear and the press leaves out. */
  private static final Set<String> OFTEN_LEFT_OUT =
      Words.of(
          """
          mohammed muhammad mohammad mohamed muhammed mohamad sayyid syed seyed sayed haji
          maria jose
          """);

  private static final int LONGEST_ACRONYM = 4;

  private final TextView view;
  private final List<NameHit> hits;

  NameGuard(TextView view, List<NameHit> hits) {
    this.view = view;
    this.hits = hits;
  }

  /** Whether the name that ends here is part of a longer one that names a thing. */
  boolean namesThing(int end) {
    Span next = view.wordAfter(end);
    return next != null && view.isCapitalised(next) && THINGS.contains(view.bareWord(next));
  }

  /**
   * Whether a surname standing here can be this official's: no other given name before it, no other
   * name after it.
   */
  boolean canBe(Official official, NameHit hit, NameRun run) {
    return isWholeSurname(hit, run) && givenNamesFit(official, run);
  }

  /** The same beside a title that the official has: a given name may be spelt in another way. */
  boolean canBeTitled(Official official, NameHit hit, NameRun run) {
    return isWholeSurname(hit, run)
        && (run.written().stream().anyMatch(word -> isPart(official, word))
            || givenNamesFit(official, run)
            || sameInitial(official, run.written()));
  }

  /** A surname with names before it, of which the first is the official's. */
  boolean isNamedByParts(Official official, NameHit hit, NameRun run) {
    return isGiven(official, run) && isWholeSurname(hit, run);
  }

  /** Whether the first name before the surname is written out and the official's. */
  boolean isGiven(Official official, NameRun run) {
    return !run.written().isEmpty() && isPart(official, run.written().get(0));
  }

  private boolean isWholeSurname(NameHit hit, NameRun run) {
    return !namesThing(run.end()) && !hyphenated(hit) && !isAcronym(hit) && !run.followed();
  }

  /** "AMR" is no surname outside a line of capitals. */
  private boolean isAcronym(NameHit hit) {
    String written = view.surface(hit.start(), hit.end());
    return written.length() <= LONGEST_ACRONYM
        && written.length() > 1
        && written.chars().allMatch(Character::isUpperCase)
        && !view.inCapitalLine(hit.start());
  }

  /** "Smith-Price" and "Al-Aliyev" are other names; "Putin-led" and "Bush-Cheney" are not. */
  private boolean hyphenated(NameHit hit) {
    boolean before =
        hit.start() > 1
            && view.folded()[hit.start() - 1] == '-'
            && Character.isLetter(view.folded()[hit.start() - 2]);
    return before && hits.stream().noneMatch(other -> other.end() == hit.start() - 1);
  }

  /** Whether all given names are the official's; initials where they stand alone. */
  private static boolean givenNamesFit(Official official, NameRun run) {
    return run.written().isEmpty()
        ? run.given().isEmpty() || isPart(official, run.given().get(0))
        : run.written().stream().allMatch(w -> OFTEN_LEFT_OUT.contains(w) || isPart(official, w));
  }

  /** Whether the names that particles join to the surname are the official's too. */
  static boolean joinedNamesFit(Official official, NameRun run) {
    return run.joined().stream().allMatch(word -> isPart(official, word));
  }

  private static boolean isPart(Official official, String written) {
    return parts(official).anyMatch(part -> part.startsWith(written));
  }

  private static boolean sameInitial(Official official, List<String> given) {
    return !given.isEmpty()
        && parts(official).anyMatch(part -> part.charAt(0) == given.get(0).charAt(0));
  }

  /** The folded words of the official's name and aliases. */
  private static Stream<String> parts(Official official) {
    return Stream.concat(Stream.of(official.name()), official.aliases().stream())
        .flatMap(name -> Arrays.stream(Folding.folded(name).split(" ")))
        .filter(part -> !part.isEmpty());
  }
}
