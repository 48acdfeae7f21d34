package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * How a source writes characters, as its first bytes say: UTF-16 or UTF-8 by their marks, UTF-8
 * without one. Bytes that are not UTF-8 are taken for Windows-1252.
 *
 * @param mark bytes of the byte order mark
 */
public record Encoding(Charset charset, int mark) {
  static final String GUESSED = "encoding_guessed";
  static final String UNDECODABLE = "undecodable";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  public static Encoding of(byte[] head) {
    if (begins(head, 0xFF, 0xFE)) {
      return new Encoding(UTF_16LE, 2);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return new Encoding(UTF_16BE, 2);
    }
    return new Encoding(UTF_8, begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0);
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a code unit is two bytes. */
  public boolean isWide() {
    return !charset.equals(UTF_8);
  }

  public boolean isLittleEndian() {
    return charset.equals(UTF_16LE);
  }

  /** The beginning of a source, good enough to recognise its format. */
  String glance(byte[] head) {
    return new String(head, mark, head.length - mark, charset);
  }

  /** Text of bytes without mark. What cannot be decoded is U+FFFD, and an issue. */
  public Decoded decode(byte[] bytes) {
    if (isWide()) {
      return widened(bytes);
    }
    try {
      return new Decoded(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), List.of());
    } catch (CharacterCodingException e) {
      return guessed(new String(bytes, WINDOWS_1252));
    }
  }

  /** Unit by unit: the JDK's decoder drops the unit behind a lone surrogate too. */
  private Decoded widened(byte[] bytes) {
    ByteOrder order = isLittleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    String units = ByteBuffer.wrap(bytes).order(order).asCharBuffer().toString();
    String text = Texts.wellFormed(units) + (bytes.length % 2 == 0 ? "" : "\uFFFD");
    return new Decoded(text, text.equals(units) ? List.of() : List.of(UNDECODABLE));
  }

  /** Windows-1252 has five bytes without a character, and no byte for U+FFFD. */
  private static Decoded guessed(String text) {
    return new Decoded(
        text, text.indexOf('\uFFFD') < 0 ? List.of(GUESSED) : List.of(GUESSED, UNDECODABLE));
  }

  /**
   * @param issues what had to be assumed
   */
  public record Decoded(String text, List<String> issues) {}
}
