package org.comention.archive.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.comention.archive.Encoding;
import org.comention.archive.Encoding.Decoded;
import org.comention.archive.Markup;
import org.comention.archive.Texts;

/** A text in a message, decoded. */
record Part(String text, Markup markup, List<String> issues) {
  /** The body that the stream stands at, or null where it is no text. */
  static Part of(MimeTokenStream tokens) throws IOException {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    Markup markup =
        switch (descriptor.getMimeType()) {
          case "text/plain" -> Markup.PLAIN;
          case "text/html" -> Markup.HTML;
          default -> null;
        };
    if (markup == null) {
      return null;
    }
    try (InputStream body = tokens.getDecodedInputStream()) {
      byte[] bytes = body.readAllBytes();
      Decoded decoded = Encoding.declared(bytes, descriptor.getCharset()).decodeAll(bytes);
      return new Part(decoded.text(), markup, decoded.issues());
    }
  }

  boolean isBlank() {
    return Texts.isBlank(text);
  }

  /** As HTML, whatever it is. */
  String html() {
    return markup == Markup.HTML
        ? text
        : "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
  }
}
