package org.comention.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads gold files: JSON Lines in UTF-8, plain or gzipped, one annotated text a line
 * (docs/accuracy/README.md). A file with any fault is refused as a whole.
 */
public final class GoldReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private final List<GoldText> texts = new ArrayList<>();

  private GoldReader(Path file) {
    this.file = file;
  }

  /** All texts of a file. */
  public static GoldSet read(Path file) throws GoldException {
    GoldReader reader = new GoldReader(file);
    reader.readLines(reader.content());
    if (reader.texts.isEmpty()) {
      throw new GoldException(file.toString(), "it has no texts", "Name a file of annotated texts");
    }
    String name = file.getFileName().toString().replaceFirst("(?i)(\\.jsonl)?(\\.gz)?$", "");
    return new GoldSet(name, reader.texts);
  }

  private byte[] content() throws GoldException {
    try {
      byte[] content = Files.readAllBytes(file);
      return isGzip(content) ? unpacked(content) : content;
    } catch (IOException e) {
      String why =
          Files.isReadable(file) && !Files.isDirectory(file) ? reason(e) : "there is no such file";
      throw new GoldException(file.toString(), why, "Name a file that can be read");
    }
  }

  private static boolean isGzip(byte[] content) {
    return content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
  }

  private static byte[] unpacked(byte[] content) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    }
  }

  private static String reason(IOException e) {
    return "it is damaged: " + e.getMessage();
  }

  private void readLines(byte[] content) throws GoldException {
    int number = 0;
    int start = 0;
    for (int end = 0; end <= content.length; end++) {
      if (end == content.length || content[end] == '\n') {
        number++;
        readLine(number, new Bytes(content, start, end - start));
        start = end + 1;
      }
    }
  }

  private void readLine(int number, Bytes line) throws GoldException {
    if (line.isBlank()) {
      return;
    }
    String place = file + ":" + number;
    GoldText text = GoldLine.read(place, line.json(place));
    Integer before = lineOfId.putIfAbsent(text.id(), number);
    if (before != null) {
      throw new GoldException(
          place,
          "the id \"" + text.id() + "\" stands in line " + before + " too",
          "Give each text an id of its own");
    }
    texts.add(text);
  }

  /** Bytes of a line: Jackson finds those that are no UTF-8, which a decoder would replace. */
  private record Bytes(byte[] content, int start, int length) {
    boolean isBlank() {
      for (int i = start; i < start + length; i++) {
        if (content[i] != ' ' && content[i] != '\t' && content[i] != '\r') {
          return false;
        }
      }
      return true;
    }

    JsonNode json(String place) throws GoldException {
      try {
        return JSON.readTree(content, start, length);
      } catch (JsonProcessingException e) {
        throw new GoldException(
            place, "it is not JSON: " + e.getOriginalMessage(), "Write one object a line");
      } catch (IOException e) {
        throw new GoldException(place, "it is no UTF-8: " + e.getMessage(), "Write UTF-8");
      }
    }
  }
}
