package org.comention.archive.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.comention.archive.Reason;

/** Understands one JSON object. Python's {@code NaN} and {@code Infinity} are let pass. */
final class JsonRecords implements RecordParser {
  private static final int DEEPEST = 1000;

  /** The length of strings is limited by that of the record. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private static final ObjectReader READER =
      JsonMapper.builder(JSON)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public Map<String, JsonNode> parse(String text) throws MalformedRecord {
    JsonNode record = tree(text);
    if (!record.isObject()) {
      throw new MalformedRecord("not an object");
    }
    Map<String, JsonNode> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (RecordFields.isPresent(field.getValue())) {
        values.putIfAbsent(RecordFields.normal(field.getKey()), field.getValue());
      }
    }
    return values;
  }

  private static JsonNode tree(String text) throws MalformedRecord {
    try {
      return READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw isTooDeep(e)
          ? new MalformedRecord(
              Reason.TOO_DEEP, "values more than " + DEEPEST + " within each other")
          : new MalformedRecord(e.getOriginalMessage());
    }
  }

  /** The library tells its limits apart by words alone. */
  private static boolean isTooDeep(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        && e.getOriginalMessage().startsWith("Document nesting depth");
  }
}
