package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * How a source writes characters: by its byte order mark, by the shape of UTF-16 without one, by
 * what it declares, else UTF-8. Bytes that are not UTF-8 and of which nothing is declared are
 * guessed, each record by itself.
 *
 * @param charset UTF-8 or a wide one
 * @param mark bytes of the byte order mark
 * @param other what bytes that are not UTF-8 are: as declared, or null
 */
public record Encoding(Charset charset, int mark, Charset other) {
  static final String GUESSED = "encoding_guessed";
  static final String UNDECODABLE = "undecodable";

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** So many right characters beyond ASCII for one wrong byte make it a damaged UTF-8. */
  private static final int RIGHT_FOR_WRONG = 4;

  /** By the first bytes of a source. */
  public static Encoding of(byte[] head) {
    Encoding marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = WideText.charset(head);
    return new Encoding(wide == null ? UTF_8 : wide, 0, null);
  }

  /**
   * By the first bytes of a source, and what an XML declaration, an HTML {@code meta} or a header
   * calls its charset. Marks and bytes that are valid UTF-8 come before it; null, a name that is
   * unknown, UTF-8 itself and ASCII say nothing.
   */
  public static Encoding declared(byte[] head, String charset) {
    Encoding seen = of(head);
    return seen.isWide() ? seen : new Encoding(UTF_8, seen.mark, Charsets.named(charset));
  }

  private static Encoding marked(byte[] head) {
    if (begins(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(UTF_32LE, 4, null);
    }
    if (begins(head, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(UTF_32BE, 4, null);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return new Encoding(UTF_16LE, 2, null);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return new Encoding(UTF_16BE, 2, null);
    }
    return begins(head, 0xEF, 0xBB, 0xBF) ? new Encoding(UTF_8, 3, null) : null;
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Bytes of a code unit: 1, 2 or 4. */
  public int width() {
    if (!isWide()) {
      return 1;
    }
    return charset.equals(UTF_32LE) || charset.equals(UTF_32BE) ? 4 : 2;
  }

  private boolean isWide() {
    return !charset.equals(UTF_8);
  }

  public boolean isLittleEndian() {
    return charset.equals(UTF_16LE) || charset.equals(UTF_32LE);
  }

  /** The beginning of a source, good enough to recognise its format. */
  String glance(byte[] head) {
    return new String(head, mark, head.length - mark, charset);
  }

  /** Text of bytes without mark. What cannot be decoded is U+FFFD, and an issue. */
  public Decoded decode(byte[] bytes) {
    if (isWide()) {
      return width() == 2 ? widened(bytes) : replaced(new String(bytes, charset));
    }
    if (Charsets.isStateful(other)) {
      return replaced(new String(bytes, other));
    }
    String escaped = other == null ? Charsets.escaped(bytes) : null;
    if (escaped != null) {
      return new Decoded(escaped, List.of(GUESSED));
    }
    try {
      return new Decoded(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), List.of());
    } catch (CharacterCodingException e) {
      return notUtf8(bytes);
    }
  }

  /** Text of all bytes of a source, with its mark. */
  public Decoded decodeAll(byte[] bytes) {
    return decode(Arrays.copyOfRange(bytes, mark, bytes.length));
  }

  /** Unit by unit: the JDK's decoder drops the unit behind a lone surrogate too. */
  private Decoded widened(byte[] bytes) {
    ByteOrder order = isLittleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    String units = ByteBuffer.wrap(bytes).order(order).asCharBuffer().toString();
    String text = Texts.wellFormed(units) + (bytes.length % 2 == 0 ? "" : "\uFFFD");
    return new Decoded(text, text.equals(units) ? List.of() : List.of(UNDECODABLE));
  }

  private Decoded notUtf8(byte[] bytes) {
    if (other != null) {
      return replaced(new String(bytes, other));
    }
    String damaged = new String(bytes, UTF_8);
    if (isMostlyRight(damaged)) {
      return new Decoded(damaged, List.of(UNDECODABLE));
    }
    String text = new String(bytes, Charsets.guessed(bytes));
    return new Decoded(
        text, text.indexOf('\uFFFD') < 0 ? List.of(GUESSED) : List.of(GUESSED, UNDECODABLE));
  }

  private static boolean isMostlyRight(String damaged) {
    long wrong = damaged.chars().filter(c -> c == '\uFFFD').count();
    long right = damaged.codePoints().filter(c -> c > 0x7F).count() - wrong;
    return right >= RIGHT_FOR_WRONG * wrong;
  }

  /** These charsets have no bytes for U+FFFD, or their texts have no use for it. */
  private static Decoded replaced(String text) {
    return new Decoded(text, text.indexOf('\uFFFD') < 0 ? List.of() : List.of(UNDECODABLE));
  }

  /**
   * @param issues what had to be assumed
   */
  public record Decoded(String text, List<String> issues) {}
}
