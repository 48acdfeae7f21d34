package org.comention.mention;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comention.gazetteer.Office;

/**
 * The words that offices are made of: heads ("minister") and what narrows them ("deputy energy").
 */
final class OfficeWords {
  /** What an office is at heart. */
  static final Set<String> HEADS =
      Words.of(
          """
          minister president secretary undersecretary ambassador envoy spokesman spokeswoman
          spokesperson chancellor premier governor senator king queen emir sultan speaker
          commissioner ombudsman prosecutor adviser advisor representative chairman chairwoman
          chief director commander congressman congresswoman administrator
          """);

  /** Heads that are of a state even where the text does not say of which. */
  static final Set<String> OF_STATE =
      Words.of(
          """
          minister ambassador chancellor premier king queen emir sultan president senator
          """);

  /** Heads that companies share: public where the words tell the field. */
  private static final Set<String> SHARED =
      Words.of(
          """
          adviser advisor representative chairman chairwoman chief director commander administrator
          """);

  /** Heads that may stand for any office of their kind: "Minister Bayramov". */
  private static final Set<String> SHORT_FORMS =
      Words.of(
          """
          minister secretary ambassador commissioner governor spokesman spokeswoman spokesperson
          senator envoy adviser advisor director undersecretary representative chairman
          chairwoman
          """);

  /** What makes it another, lower or different, office than the words that follow. */
  static final Set<String> LOWER =
      Words.of(
          """
          deputy vice assistant associate shadow junior designate
          """);

  /** What narrows a head to its field. */
  private static final Set<String> FIELDS =
      Words.of(
          """
          acting interim caretaker chief senior special principal permanent presidential prime state
          federal cabinet foreign external internal home interior defense defence finance economy
          economic energy oil petroleum mining trade commerce industry justice health education
          agriculture environment culture labor labour transport transportation railway aviation
          communications information security national public social development planning science
          technology tourism housing water immigration emergency situations sports youth women family
          affairs religious parliamentary military army navy air police intelligence homeland
          treasury veterans human rights services budget investment infrastructure
          telecommunications digital climate press media attorney general central bank election
          electoral counterterrorism anti-corruption peace nuclear governmental
          """);

  private static final Pattern COMPLEMENT = Pattern.compile(" (?:of|for|to|in|at) .*");

  private OfficeWords() {}

  static boolean narrows(String foldedWord) {
    return FIELDS.contains(foldedWord) || LOWER.contains(foldedWord);
  }

  /** Whether the office is a public one, where a country is said beside it. */
  static boolean isPublic(String head) {
    return HEADS.contains(head) && !SHARED.contains(head);
  }

  /** "minister" of "minister of defence". */
  static String headOf(String foldedPhrase) {
    String head = COMPLEMENT.matcher(foldedPhrase).replaceFirst("");
    return head.substring(head.lastIndexOf(' ') + 1);
  }

  /** The heads by which this office is called for short: "minister" for a foreign minister. */
  static Set<String> headsOf(Office office) {
    return office.phrases().stream()
        .filter(phrase -> !LOWER.contains(phrase.split(" ", 2)[0]))
        .map(OfficeWords::headOf)
        .filter(SHORT_FORMS::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
