package org.comention.gazetteer.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What counts of one entity of a Wikidata dump; the rest is passed over token by token, so that the
 * largest entity needs no more memory than the smallest.
 *
 * @param label in English, or else in no particular language; null without one
 * @param aliases labels and aliases in English, Russian and Arabic but the label
 * @param positions statements of P39 that are not deprecated
 * @param country Wikidata id of whom a position serves (P1001), else of where it is (P17), or null
 * @param born year, or null
 * @param modified day of the last edit, or null
 */
record WikidataItem(
    String id,
    boolean isHuman,
    String label,
    List<String> aliases,
    List<Statement> positions,
    String country,
    String born,
    String modified) {
  private static final List<String> LABELS = List.of("en", "mul", "ru", "ar");
  private static final Set<String> CLAIMS = Set.of("P31", "P39", "P17", "P1001", "P569");
  private static final String HUMAN = "Q5";

  /**
   * A statement with its days.
   *
   * @param value Wikidata id, or null where it is said to be unknown or none
   * @param of what the position is of (P642), or null
   * @param open whether no end is said: not even that there is one
   */
  record Statement(String value, String of, String start, String end, boolean open, String asOf) {
    Statement asOf(String day) {
      return new Statement(value, of, start, end, open, day);
    }

    Statement withDays(UnaryOperator<String> change) {
      return new Statement(
          value, of, change.apply(start), change.apply(end), open, change.apply(asOf));
    }
  }

  /** Reads one entity; of one whose id is not wanted, the id alone. */
  static WikidataItem read(JsonParser parser, Predicate<String> wanted) throws IOException {
    Draft draft = new Draft();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (draft.id == null || wanted.test(draft.id)) {
        draft.take(field, parser);
      } else {
        parser.skipChildren();
      }
    }
    return draft.item();
  }

  /** What has been read of an entity so far. */
  private static final class Draft {
    private final Map<String, JsonNode> claims = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final List<String> aliases = new ArrayList<>();
    private String id;
    private String modified;

    void take(String field, JsonParser parser) throws IOException {
      switch (field) {
        case "id" -> id = parser.getText();
        case "modified" -> modified = WikidataTime.day(parser.getText());
        case "labels" -> eachOf(parser, LABELS::contains, this::takeLabel);
        case "aliases" -> eachOf(parser, LABELS::contains, this::takeAliases);
        case "claims" -> eachOf(parser, CLAIMS::contains, claims::put);
        default -> parser.skipChildren();
      }
    }

    private void takeLabel(String language, JsonNode label) {
      labels.put(language, label.path("value").asText());
    }

    private void takeAliases(String language, JsonNode all) {
      all.forEach(alias -> aliases.add(alias.path("value").asText()));
    }

    /** Empty objects are written as empty arrays in some dumps. */
    private static void eachOf(
        JsonParser parser,
        Predicate<String> wanted,
        java.util.function.BiConsumer<String, JsonNode> take)
        throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (wanted.test(key)) {
          take.accept(key, parser.readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
    }

    WikidataItem item() {
      String label = LABELS.stream().filter(labels::containsKey).findFirst().orElse(null);
      String name = label == null ? null : labels.get(label);
      List<String> others = new ArrayList<>(labels.values());
      others.addAll(aliases);
      return new WikidataItem(
          id,
          values("P31").contains(HUMAN),
          name,
          others.stream().filter(other -> !other.equals(name)).distinct().toList(),
          positions(),
          java.util.stream.Stream.concat(values("P1001").stream(), values("P17").stream())
              .findFirst()
              .orElse(null),
          born(),
          modified);
    }

    private List<JsonNode> statements(String property) {
      List<JsonNode> statements = new ArrayList<>();
      JsonNode all = claims.get(property);
      if (all != null) {
        all.forEach(statements::add);
      }
      statements.removeIf(statement -> statement.path("rank").asText().equals("deprecated"));
      return statements;
    }

    private List<String> values(String property) {
      return statements(property).stream()
          .map(statement -> id(statement.path("mainsnak")))
          .filter(java.util.Objects::nonNull)
          .toList();
    }

    private List<Statement> positions() {
      return statements("P39").stream().map(Draft::position).toList();
    }

    private static Statement position(JsonNode statement) {
      JsonNode qualifiers = statement.path("qualifiers");
      return new Statement(
          id(statement.path("mainsnak")),
          id(qualifiers.path("P642").path(0)),
          WikidataTime.of(qualifiers.path("P580").path(0)),
          WikidataTime.of(qualifiers.path("P582").path(0)),
          qualifiers.path("P582").isMissingNode(),
          null);
    }

    private String born() {
      return statements("P569").stream()
          .map(statement -> WikidataTime.of(statement.path("mainsnak")))
          .filter(date -> date != null && date.length() >= 4)
          .map(date -> date.substring(0, 4))
          .findFirst()
          .orElse(null);
    }

    /** Null for an unknown value or none. */
    private static String id(JsonNode snak) {
      return snak.path("datavalue").path("value").path("id").textValue();
    }
  }
}
