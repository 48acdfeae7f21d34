package org.comention.archive;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds for every text, wherever it was found. */
public final class Texts {
  private static final long MOST_BYTES_OF_A_CHAR = 3;

  private Texts() {}

  /** Nothing but white space, no-break spaces and invisible marks. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Texts::isBlank);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** The document itself, or a reject where it says nothing or is too long. */
  public static Entry entry(RawText document, long maxDocument) {
    if (isBlank(document.text())) {
      return new Unreadable(document.place(), Reason.NO_TEXT, "nothing but white space");
    }
    return fits(document.text(), maxDocument)
        ? Mojibake.noted(document)
        : tooLong(document.place(), maxDocument);
  }

  private static boolean fits(String text, long bytes) {
    return MOST_BYTES_OF_A_CHAR * text.length() <= bytes || utf8Length(text) <= bytes;
  }

  public static Unreadable tooLong(Place place, long maxDocument) {
    return new Unreadable(place, Reason.TOO_LONG, "longer than " + maxDocument + " bytes");
  }

  private static long utf8Length(String text) {
    return text.codePoints().mapToLong(Texts::utf8Length).sum();
  }

  private static long utf8Length(int c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /** The document with U+FFFD for surrogates without partner, which JSON can escape. */
  public static RawText wellFormed(RawText document) {
    Metadata found = document.metadata();
    Metadata repaired =
        new Metadata(
            wellFormed(found.id()),
            wellFormed(found.url()),
            wellFormed(found.title()),
            wellFormed(found.date()),
            wellFormed(found.crawled()),
            wellFormed(found.language()),
            wellFormed(found.payloadDigest()));
    String text = wellFormed(document.text());
    if (text.equals(document.text()) && Objects.equals(repaired, found)) {
      return document;
    }
    RawText whole =
        new RawText(document.place(), text, document.markup(), repaired, document.issues());
    return withIssue(whole, Encoding.UNDECODABLE);
  }

  /** The document with one more issue, if it is not there yet. */
  public static RawText withIssue(RawText document, String issue) {
    List<String> issues =
        Stream.concat(document.issues().stream(), Stream.of(issue)).distinct().toList();
    return new RawText(
        document.place(), document.text(), document.markup(), document.metadata(), issues);
  }

  /** The text with U+FFFD for surrogates without partner; null stays null. */
  static String wellFormed(String text) {
    if (text == null || !hasSurrogates(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isLoneSurrogate(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }
}
