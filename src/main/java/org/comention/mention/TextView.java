package org.comention.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comention.document.SectionKind;
import org.comention.document.Sentence;
import org.comention.document.Sentences;
import org.comention.document.Span;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.Folding;

/** A text with its folded copy and its sentences: what every rule looks at. Not thread-safe. */
final class TextView {
  private static final String BRACKET_OR_STOP = ").";

  /** Chars that a rule looks to either side. */
  private static final int LONGEST_LOOK = 400;

  private final String text;
  private final char[] folded;
  private final String words;
  private final boolean withoutCapitals;
  private final String language;
  private final List<Sentence> sentences;
  private final Map<String, Boolean> held = new HashMap<>();

  TextView(TaggableText source) {
    this.text = source.text();
    this.folded = Folding.fold(text);
    this.words = new String(folded);
    this.withoutCapitals = text.chars().noneMatch(Character::isUpperCase);
    this.language = Objects.requireNonNullElse(source.language(), Vocabulary.ENGLISH);
    this.sentences = Sentences.of(text, source.sections());
  }

  /** Whether the rules that look at English words around a name hold here. */
  boolean isEnglish() {
    return language.equals(Vocabulary.ENGLISH);
  }

  /** ISO 639-1; of a text whose language nobody knows, English. */
  String language() {
    return language;
  }

  String text() {
    return text;
  }

  char[] folded() {
    return folded;
  }

  /** Whether the folded words stand at {@code offset} and end there as words. */
  boolean standsAt(int offset, String foldedWords) {
    int end = offset + foldedWords.length();
    boolean word = Character.isLetterOrDigit(foldedWords.charAt(0));
    if (offset < 0 || end > folded.length || (word && !Words.startsAt(folded, offset))) {
      return false;
    }
    for (int i = 0; i < foldedWords.length(); i++) {
      if (folded[offset + i] != foldedWords.charAt(i)) {
        return false;
      }
    }
    return Words.endsAt(folded, end);
  }

  /** Whether the folded words stand anywhere between the two offsets. */
  boolean holds(Span within, String foldedWords) {
    String part = foldedAt(within);
    for (int at = part.indexOf(foldedWords); at >= 0; at = part.indexOf(foldedWords, at + 1)) {
      if (standsAt(within.start() + at, foldedWords)) {
        return true;
      }
    }
    return false;
  }

  /** Where the folded words stand next, from this offset on; -1 where nowhere. */
  int find(String foldedWords, int from) {
    int at = words.indexOf(foldedWords, from);
    while (at >= 0 && !standsAt(at, foldedWords)) {
      at = words.indexOf(foldedWords, at + 1);
    }
    return at;
  }

  /** The word directly before, or null. */
  Span wordBefore(int offset) {
    return Words.before(folded, offset);
  }

  /** The word directly after, or null. */
  Span wordAfter(int offset) {
    return Words.after(folded, offset);
  }

  String foldedAt(Span span) {
    return words.substring(span.start(), span.end());
  }

  String surface(int start, int end) {
    return text.substring(start, end);
  }

  /** Where a text has no capitals at all, every word counts as if it had one. */
  boolean isCapitalised(Span word) {
    return withoutCapitals || Character.isUpperCase(text.charAt(word.start()));
  }

  /** Whether a small letter stands here, in a text that has capitals too. */
  boolean startsSmall(int offset) {
    return !withoutCapitals && Character.isLowerCase(text.charAt(offset));
  }

  /** Whether a word that begins here has a capital first or, by a slip, second. */
  boolean hasCapital(int offset) {
    return !startsSmall(offset)
        || (offset + 1 < text.length() && Character.isUpperCase(text.charAt(offset + 1)));
  }

  /** Whether the text is written without any capital letter. */
  boolean isWithoutCapitals() {
    return withoutCapitals;
  }

  /**
   * A capitalised word that no sentence start, title or headline explains: probably part of a
   * person's name.
   */
  boolean looksLikeName(Span word) {
    String bare = bareWord(word);
    return isCapitalised(word)
        && bare.length() > 1
        && Character.isLetter(bare.charAt(0))
        && !CommonWords.contains(bare);
  }

  /** The folded word without a possessive, a full stop or brackets. */
  String bareWord(Span word) {
    int start = word.start();
    int end = word.end();
    start += folded[start] == '(' ? 1 : 0;
    end -= end > start && BRACKET_OR_STOP.indexOf(folded[end - 1]) >= 0 ? 1 : 0;
    if (end - 2 >= start && folded[end - 1] == 's' && folded[end - 2] == '\'') {
      end -= 2;
    } else if (end - 1 >= start && folded[end - 1] == '\'') {
      end--;
    }
    return words.substring(start, Math.max(start, end));
  }

  /** Whether a word that looks like a name follows on the same line: "President [Macron]". */
  boolean namesPersonAfter(int offset) {
    Span next = wordAfter(offset);
    return next != null && sameLine(offset, next.start()) && looksLikeName(next);
  }

  boolean sameLine(int from, int to) {
    return text.substring(from, to).indexOf('\n') < 0;
  }

  /** The offset after the white space that begins here. */
  int skipSpace(int offset) {
    int at = offset;
    while (at < folded.length && folded[at] == ' ') {
      at++;
    }
    return at;
  }

  /** The offset after the last char before {@code offset} that is not white space. */
  int skipSpaceBack(int offset) {
    int at = offset;
    while (at > 0 && folded[at - 1] == ' ') {
      at--;
    }
    return at;
  }

  /**
   * The sentence around this offset; the nearest before it where it lies between sentences; null in
   * an empty text.
   */
  Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.isEmpty() ? null : sentences.get(low);
  }

  SectionKind sectionAt(int offset) {
    Sentence sentence = sentenceAt(offset);
    return sentence == null ? SectionKind.BODY : sentence.section();
  }

  /** Whether the place lies inside a web or mail address. */
  boolean insideAddress(int start, int end) {
    int from = start;
    while (from > Math.max(0, start - LONGEST_LOOK) && folded[from - 1] > ' ') {
      from--;
    }
    int to = end;
    while (to < Math.min(folded.length, end + LONGEST_LOOK) && folded[to] > ' ') {
      to++;
    }
    String token = new String(folded, from, to - from);
    return token.contains("://") || token.startsWith("www.") || token.indexOf('@') >= 0;
  }

  /** "US$ 5", "$NZ": the code is a currency's. */
  boolean besideDollar(int start, int end) {
    int next = skipSpace(end);
    return (next < folded.length && folded[next] == '$') || (start > 0 && folded[start - 1] == '$');
  }

  /** Whether the line around this offset has letters and all of them are capitals. */
  boolean inCapitalLine(int offset) {
    int from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST_LOOK);
    String rest = text.substring(offset, Math.min(text.length(), offset + LONGEST_LOOK));
    int newline = rest.indexOf('\n');
    String line = text.substring(from, offset) + (newline < 0 ? rest : rest.substring(0, newline));
    return line.chars().filter(Character::isLetter).count() > 12
        && line.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * The sentence around this offset, cut to what a rule looks at, so that a text without full stops
   * stays linear.
   */
  Span nearby(int offset) {
    Sentence sentence = sentenceAt(offset);
    int from = sentence == null ? 0 : sentence.span().start();
    int to = sentence == null ? folded.length : sentence.span().end();
    int first = Math.max(from, offset - LONGEST_LOOK);
    return new Span(first, Math.max(first + 1, Math.min(to, offset + LONGEST_LOOK)));
  }

  /** Whether the folded words stand anywhere in the text. */
  boolean holds(String foldedWords) {
    return held.computeIfAbsent(foldedWords, words -> find(words, 0) >= 0);
  }
}
