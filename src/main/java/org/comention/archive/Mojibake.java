package org.comention.archive;

/** UTF-8 that was read as Windows-1252 and saved so, before it came here: "Ã©" for "é". */
final class Mojibake {
  private static final String ISSUE = "mojibake";
  private static final String WINDOWS_80_TO_9F = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

  /** Portuguese in capitals has "Ã”" at the end of a quotation; it hardly has two. */
  private static final int FEWEST = 2;

  private Mojibake() {}

  /** The document, with an issue where most of what is beyond ASCII was read wrongly once. */
  static RawText noted(RawText document) {
    return isIn(document.text()) ? Texts.withIssue(document, ISSUE) : document;
  }

  private static boolean isIn(String text) {
    int sequences = 0;
    int inSequences = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); ) {
      int length = text.charAt(i) < 0x80 ? 0 : sequence(text, i);
      beyondAscii += text.charAt(i) < 0x80 ? 0 : Math.max(1, length);
      sequences += length == 0 ? 0 : length - 1;
      inSequences += length;
      i += Math.max(1, length);
    }
    return sequences >= FEWEST && inSequences * 2 >= beyondAscii;
  }

  /** Chars from here that are the bytes of one character in UTF-8, or 0. */
  private static int sequence(String text, int start) {
    int first = text.charAt(start);
    int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (start + length > text.length()) {
      return 0;
    }
    for (int i = start + 1; i < start + length; i++) {
      if (!isContinuation(text.charAt(i))) {
        return 0;
      }
    }
    return length;
  }

  /** Whether it was a byte from 80 to BF, by Latin-1 or Windows-1252. */
  private static boolean isContinuation(char c) {
    return (c >= 0x80 && c < 0xC0) || WINDOWS_80_TO_9F.indexOf(c) >= 0;
  }
}
