package org.comention.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** A page that {@code report} wrote, and what it knows. */
record ReportedPage(String html, JsonNode data) {
  private static final String BEFORE = "id=\"data\">";

  static ReportedPage in(Path file) throws IOException {
    String html = Files.readString(file);
    int start = html.indexOf(BEFORE) + BEFORE.length();
    byte[] packed = Base64.getDecoder().decode(html.substring(start, html.indexOf('<', start)));
    try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ReportedPage(html, Json.MAPPER.readTree(new String(json.readAllBytes(), UTF_8)));
    }
  }

  /** The number of an entity on this page. */
  int number(String id) {
    for (JsonNode entity : data.get("entities")) {
      if (entity.get("id").asText().equals(id)) {
        return entity.get("number").asInt();
      }
    }
    throw new AssertionError("No " + id + " on the page");
  }
}
