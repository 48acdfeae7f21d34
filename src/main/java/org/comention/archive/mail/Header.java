package org.comention.archive.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.comention.archive.Encoding;
import org.comention.archive.Metadata;

/** The header of a message, and for the time of each part its own. */
final class Header {
  private final Map<String, String> message = new HashMap<>();
  private Map<String, String> current;

  /** A header begins: that of the message, or of one of its parts. */
  void begin() {
    current = current == null ? message : new HashMap<>();
  }

  /** The first field of a name counts. */
  void add(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "subject", "date", "message-id", "content-disposition" ->
          current.putIfAbsent(name, value(field));
      default -> {
        // Says nothing that is kept.
      }
    }
  }

  boolean isAttachment() {
    String disposition = current.getOrDefault("content-disposition", "");
    return disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  Metadata metadata() {
    String id = message.get("message-id");
    return new Metadata(
        id == null ? null : id.replaceAll("^<|>$", ""),
        null,
        decoded(message.get("subject")),
        message.get("date"),
        null,
        null);
  }

  /** The value in one line, as bytes that are decoded like any text. */
  private static String value(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? field.getBody().getBytes(ISO_8859_1) : raw.toByteArray();
    String line = Encoding.of(bytes).decode(bytes).text();
    String value = raw == null ? line : line.substring(line.indexOf(':') + 1);
    return value.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private static String decoded(String subject) {
    if (subject == null) {
      return null;
    }
    try {
      return DecoderUtil.decodeEncodedWords(subject, DecodeMonitor.SILENT);
    } catch (IllegalArgumentException e) {
      return subject;
    }
  }
}
