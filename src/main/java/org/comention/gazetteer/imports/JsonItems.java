package org.comention.gazetteer.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/** The objects of a JSON array or of JSON Lines, one at a time. */
final class JsonItems {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  private JsonItems() {}

  /** Understands one object: begins at its first token, and must end at its last. */
  @FunctionalInterface
  interface Reader {
    void read(JsonParser parser) throws IOException;
  }

  static void read(ImportSource source, Reader reader) throws IOException {
    try (InputStream in = source.open();
        JsonParser parser = JSON.createParser(in)) {
      try {
        readAll(parser, reader);
      } catch (JsonProcessingException e) {
        throw broken(e.getLocation(), e);
      } catch (CharConversionException e) {
        throw broken(parser.currentLocation(), e);
      }
    }
  }

  private static void readAll(JsonParser parser, Reader reader) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw BrokenImport.inLine(1, "it is empty");
    }
    JsonToken token = first == JsonToken.START_ARRAY ? parser.nextToken() : first;
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "no object");
      }
      reader.read(parser);
      token = parser.nextToken();
    }
    if (token == JsonToken.END_ARRAY && parser.nextToken() != null) {
      throw new JsonParseException(parser, "something after the array");
    }
  }

  private static BrokenImport broken(JsonLocation at, IOException e) {
    String where = "line " + at.getLineNr() + ", byte " + Math.max(0, at.getByteOffset());
    return new BrokenImport(where, "the JSON is cut or not well formed", e);
  }
}
