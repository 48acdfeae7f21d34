package org.comention.archive.web;

import java.util.Arrays;
import java.util.List;
import org.comention.archive.Encoding;
import org.comention.archive.Encoding.Decoded;

/** Decodes pages. */
final class PageEncoding {
  private PageEncoding() {}

  /**
   * The text of a whole page.
   *
   * @param declared names of charsets, the most trusted first; unknown ones say nothing
   */
  static Decoded decode(byte[] page, List<String> declared) {
    Encoding encoding =
        declared.stream()
            .map(name -> Encoding.declared(page, name))
            .filter(named -> named.other() != null)
            .findFirst()
            .orElse(Encoding.of(page));
    return encoding.decode(Arrays.copyOfRange(page, encoding.mark(), page.length));
  }
}
