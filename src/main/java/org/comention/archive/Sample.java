package org.comention.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What formats are recognised by.
 *
 * @param name the last part of the source's name, in lower case and without endings of compression
 *     that was undone
 * @param head the first bytes
 * @param text the same as text, for a look: its last character may be broken
 * @param whole whether that is all
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Sample(String name, byte[] head, String text, boolean whole) {
  private static final int SIZE = 64 << 10;

  static Sample of(String path, LayerInput in) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    byte[] head = new byte[SIZE];
    int length = 0;
    int read = 0;
    try {
      while (length < SIZE && (read = in.read(head, length, SIZE - length)) >= 0) {
        length += read;
      }
    } catch (IOException e) {
      // What came before is read first; the layer fails again where it ends.
      read = 0;
    }
    byte[] bytes = Arrays.copyOf(head, length);
    String text = Encoding.of(bytes).glance(bytes);
    return new Sample(name.toLowerCase(Locale.ROOT), bytes, text, read < 0);
  }

  public boolean named(String... endings) {
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }

  /** Whether the source begins with these bytes (given as chars up to 255). */
  public boolean beginsWith(String magic) {
    return hasAt(0, magic);
  }

  public boolean hasAt(int offset, String magic) {
    return head.length >= offset + magic.length() && matches(offset, magic, magic.length());
  }

  /** Texts have none, once they are decoded. */
  public boolean hasNul() {
    return text.indexOf('\0') >= 0;
  }

  /** Whether the source was cut within these first bytes: all there is agrees with them. */
  public boolean endsWithin(String magic) {
    return whole
        && head.length > 0
        && head.length < magic.length()
        && matches(0, magic, head.length);
  }

  private boolean matches(int offset, String magic, int length) {
    for (int i = 0; i < length; i++) {
      if ((head[offset + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
