package org.comention.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import org.comention.archive.Metadata;
import org.comention.document.CodePoints;
import org.comention.mention.Mention;

/** Tags JSON Lines as they come: each line is answered before the next one is read. */
final class TaggedLines {
  private final TextTagger tagger;
  private final LocalDate day;
  private final Console console;

  /**
   * @param day of lines that have no {@code date} of their own, or null
   */
  TaggedLines(TextTagger tagger, LocalDate day, Console console) {
    this.tagger = tagger;
    this.day = day;
    this.console = console;
  }

  /**
   * Answers every line; blank ones get no answer.
   *
   * @return failed where not one line could be tagged, and there was one
   */
  ExitCode tag(BufferedReader lines) throws IOException {
    int number = 0;
    int bad = 0;
    int good = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String error = answer(line);
      if (error == null) {
        good++;
      } else {
        bad++;
        complain(number, error);
      }
    }
    return good == 0 && bad > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** Prints the answer; returns what is wrong with the line, or null. */
  private String answer(String line) throws IOException {
    JsonNode record;
    try {
      record = Json.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return "it is not JSON: " + e.getOriginalMessage();
    }
    if (!record.isObject()) {
      return "it is not a JSON object";
    }
    if (!record.path("text").isTextual() || record.path("text").textValue().isBlank()) {
      return "it has no text: \"text\" must be a string";
    }
    console.out().println(Json.MAPPER.writeValueAsString(answer(record)));
    console.out().flush();
    return null;
  }

  private ObjectNode answer(JsonNode record) {
    String date = string(record, "date");
    Metadata metadata = new Metadata(null, null, string(record, "title"), date, null, null);
    TextTagger.Tagged tagged =
        tagger.tag(record.get("text").textValue(), metadata, date == null ? day : null);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.set("id", record.get("id"));
    answer.put("text", tagged.text());
    CodePoints codePoints = new CodePoints(tagged.text());
    var mentions = answer.putArray("mentions");
    tagged.mentions().forEach(mention -> mentions.add(object(mention, codePoints)));
    return answer;
  }

  /** The field's value where it is a string that says anything, otherwise null. */
  private static String string(JsonNode record, String field) {
    String value = record.path(field).textValue();
    return value == null || value.isBlank() ? null : value;
  }

  private ObjectNode object(Mention mention, CodePoints codePoints) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    object.put("start", codePoints.of(mention.span().start()));
    object.put("end", codePoints.of(mention.span().end()));
    object.put("surface", mention.surface());
    object.put("entity_kind", mention.kind().label());
    object.put("form", mention.form().label());
    object.put("entity_id", mention.entityId());
    object.put("name", tagger.name(mention));
    object.put("country_id", mention.countryId());
    object.put("section", mention.section().label());
    object.put("title", mention.title());
    object.put("office_id", mention.officeId());
    object.put("rule", mention.rule());
    object.put("confidence", mention.confidence());
    return object;
  }

  private void complain(int line, String error) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    object.put("line", line);
    object.put("error", error);
    console.say(object.toString());
  }
}
