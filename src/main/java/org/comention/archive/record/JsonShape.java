package org.comention.archive.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.comention.archive.Sample;

/** What kind of JSON a source seems to hold. */
enum JsonShape {
  NONE,
  /** One object a line. */
  LINES,
  /** An array of objects, one object, or several, over any number of lines. */
  VALUES;

  /** A token that the sample cuts in two looks broken; none that matters is longer than this. */
  private static final int CUT_TOKEN = 16;

  private enum Reading {
    COMPLETE,
    OPEN,
    BROKEN
  }

  static JsonShape of(Sample sample) {
    String text = sample.text().stripLeading();
    JsonShape shape = byContent(text, sample);
    return shape == NONE ? byName(text, sample) : shape;
  }

  private static JsonShape byContent(String text, Sample sample) {
    if (text.startsWith("{") && beginsWithALine(text, sample)) {
      return LINES;
    }
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return NONE;
    }
    Reading all = read(text);
    boolean plausible = all == Reading.COMPLETE || (all == Reading.OPEN && !sample.whole());
    return plausible ? VALUES : NONE;
  }

  /** Whether the first line is an object by itself, with more behind it or a name that says so. */
  private static boolean beginsWithALine(String text, Sample sample) {
    int end = text.indexOf('\n');
    if (end < 0 && !sample.whole() && read(text) == Reading.OPEN) {
      return true;
    }
    String line = end < 0 ? text : text.substring(0, end);
    boolean lines = isNamedLines(sample) || !text.substring(line.length()).isBlank();
    return lines && readLine(line) == Reading.COMPLETE;
  }

  private static boolean isNamedLines(Sample sample) {
    return sample.named(".jsonl", ".ndjson");
  }

  private static JsonShape byName(String text, Sample sample) {
    if (isNamedLines(sample) && !text.isEmpty()) {
      return LINES;
    }
    boolean looksLikeIt = text.startsWith("{") || text.startsWith("[");
    return sample.named(".json") && looksLikeIt ? VALUES : NONE;
  }

  private static Reading readLine(String line) {
    return read(line, true);
  }

  private static Reading read(String text) {
    return read(text, false);
  }

  /** Reads the first object, or the array of objects, as far as it goes. */
  private static Reading read(String text, boolean nothingBehind) {
    try (JsonParser parser = JsonRecords.JSON.createParser(text)) {
      if (!beginsLikeRecords(parser)) {
        return Reading.BROKEN;
      }
      while (!parser.getParsingContext().inRoot()) {
        if (parser.nextToken() == null) {
          return Reading.OPEN;
        }
      }
      return nothingBehind && parser.nextToken() != null ? Reading.BROKEN : Reading.COMPLETE;
    } catch (JsonProcessingException e) {
      return isAtEnd(e, text) ? Reading.OPEN : Reading.BROKEN;
    } catch (IOException e) {
      throw new UncheckedIOException("Strings do not fail", e);
    }
  }

  private static boolean isAtEnd(JsonProcessingException e, String text) {
    int end = text.length() - CUT_TOKEN;
    return e.getLocation() != null && e.getLocation().getCharOffset() >= end;
  }

  private static boolean beginsLikeRecords(JsonParser parser) throws IOException {
    return switch (parser.nextToken()) {
      case START_OBJECT -> parser.nextToken() == JsonToken.FIELD_NAME;
      case START_ARRAY -> parser.nextToken() == JsonToken.START_OBJECT;
      default -> false;
    };
  }
}
