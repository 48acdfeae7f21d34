package org.comention.archive.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;

/**
 * The bytes of a page, and what is declared of them.
 *
 * @param type media type in lower case, empty where none is declared
 * @param charset null where none is declared
 */
record Payload(String type, String charset, InputStream bytes) {
  private static final String PLAIN = "text/plain";
  private static final Set<String> HTML =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

  static Payload of(String contentType, InputStream bytes) {
    MediaType type = MediaType.parseLeniently(contentType);
    String name = contentType.isEmpty() ? "" : type.type() + "/" + type.subtype();
    return new Payload(
        name.toLowerCase(Locale.ROOT).strip(), type.parameters().get("charset"), bytes);
  }

  Payload unpacked(List<String> encodings) throws IOException {
    return new Payload(type, charset, ContentEncoding.undone(encodings, bytes));
  }

  /** Whether it may be text; what has no type is looked at. */
  boolean isText() {
    return !isDeclared() || type.equals(PLAIN) || HTML.contains(type);
  }

  boolean isDeclared() {
    return !type.isEmpty();
  }

  boolean isHtml(byte[] page) {
    return isDeclared() ? HTML.contains(type) : Html.begins(page);
  }

  /** The names of encodings that are declared, first the one that comes first. */
  List<String> charsets(byte[] page) {
    Stream<String> inside = isHtml(page) ? Html.charsets(page).stream() : Stream.of();
    return Stream.concat(Stream.ofNullable(charset), inside).toList();
  }

  /** Up to so many bytes and little more. */
  Content read(int most) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 << 10];
    try {
      for (int read = 0; read >= 0 && content.size() <= most; read = bytes.read(buffer)) {
        content.write(buffer, 0, read);
      }
      return new Content(content.toByteArray(), false);
    } catch (EOFException e) {
      return new Content(content.toByteArray(), true);
    }
  }

  /**
   * @param cut whether the chunks or the compression that a server made end too early
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Content(byte[] bytes, boolean cut) {}
}
