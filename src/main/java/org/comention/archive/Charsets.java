package org.comention.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Charsets by their names on the web, and by what their texts look like. */
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final int ESCAPE = 0x1B;

  /** What a name means in practice: a charset that has more, with which programs write. */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"));

  /** A sentence is mostly enough for the detector, whose time grows with every byte. */
  private static final int LOOKED_AT = 1000;

  private static final int BEFORE = 200;

  /** Letters beyond ASCII in a hundred: Turkish has 24, Greek and Russian 100. */
  private static final int OTHER_SCRIPT = 30;

  private static final int LEAST_CONFIDENCE = 40;

  private Charsets() {}

  /** Null where no charset is known by that name, for null, for those of Unicode, and for ASCII. */
  static Charset named(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(WIDER.getOrDefault(plain, plain));
      boolean isUtf8 = charset.name().startsWith("UTF-") || charset.equals(US_ASCII);
      return isUtf8 ? null : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether letters are written in bytes of ASCII; null is not. */
  static boolean isStateful(Charset charset) {
    return charset != null && charset.name().startsWith("ISO-2022");
  }

  /** Of bytes that are not UTF-8. Windows-1252 where nothing speaks clearly for another. */
  static Charset guessed(byte[] bytes) {
    byte[] part = part(bytes);
    boolean isOtherScript = isOtherScript(part);
    for (CharsetMatch match : new CharsetDetector().setText(part).detectAll()) {
      Charset charset = named(match.getName());
      if (charset != null && isLatin(charset) != isOtherScript) {
        return isOtherScript ? otherScript(charset, match, part) : latin(charset, match, part);
      }
    }
    return WINDOWS_1252;
  }

  /** Of Latin letters only a clear majority counts: 31 was seen of an English text. */
  private static Charset latin(Charset charset, CharsetMatch match, byte[] part) {
    return isSure(match) ? corrected(charset, match.getLanguage(), part) : WINDOWS_1252;
  }

  private static Charset otherScript(Charset charset, CharsetMatch match, byte[] part) {
    Charset lacking = Alphabets.charset(part, isSure(match));
    return lacking == null ? charset : lacking;
  }

  private static boolean isSure(CharsetMatch match) {
    return match.getConfidence() >= LEAST_CONFIDENCE;
  }

  /** From shortly before the first byte beyond ASCII. */
  private static byte[] part(byte[] bytes) {
    int first = 0;
    while (bytes[first] >= 0) {
      first++;
    }
    int start = Math.max(0, first - BEFORE);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + LOOKED_AT));
  }

  /** The text of ISO-2022-JP, which its escape sequences tell; null where it is none. */
  static String escaped(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      boolean begins = bytes[i] == ESCAPE && bytes[i + 1] == '$';
      if (begins && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return strictly(bytes, ISO_2022_JP);
      }
    }
    return null;
  }

  private static String strictly(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Line noise can hold such a sequence; one of 18,846 mails does.
      return text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c)) ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isOtherScript(byte[] part) {
    int high = 0;
    int ascii = 0;
    for (byte b : part) {
      high += b < 0 ? 1 : 0;
      ascii += Character.isLetter(b) ? 1 : 0;
    }
    return high * 100 >= OTHER_SCRIPT * (high + ascii);
  }

  private static boolean isLatin(Charset charset) {
    return switch (charset.name()) {
      case "windows-1250", "windows-1252", "windows-1254", "ISO-8859-2" -> true;
      default -> false;
    };
  }

  /** Polish has ą at B9 in Windows-1250, where ISO-8859-2 has š, which Polish lacks. */
  private static Charset corrected(Charset charset, String language, byte[] part) {
    boolean windows = "pl".equals(language) && charset.name().equals("ISO-8859-2");
    for (int i = 0; windows && i < part.length; i++) {
      if (part[i] == (byte) 0xB9) {
        return WINDOWS_1250;
      }
    }
    return charset;
  }
}
