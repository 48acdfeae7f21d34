package org.comention.gazetteer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One object of Popolo: persons, organizations, posts, events and memberships. A membership without
 * days has those of its legislative period. Its country is that of a division id
 * (ocd-division/country:..), else the one that the user gives.
 */
final class PopoloFile implements ImportFormat {
  private static final Pattern DIVISION = Pattern.compile("ocd-division/country:([a-z]{2})");

  /** Words that say what somebody is only together with where. */
  private static final Set<String> BARE = Set.of("", "member", "chair", "president", "speaker");

  private final ImportOptions options;
  private Map<String, JsonNode> organizations = Map.of();
  private Map<String, JsonNode> posts = Map.of();
  private Map<String, JsonNode> events = Map.of();
  private Map<String, JsonNode> areas = Map.of();

  PopoloFile(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    List<JsonNode> roots = new ArrayList<>();
    JsonItems.read(source, parser -> roots.add(parser.readValueAsTree()));
    if (roots.size() != 1 || !roots.get(0).has("memberships")) {
      throw BrokenImport.inLine(1, "not one object with persons and memberships");
    }
    JsonNode root = roots.get(0);
    organizations = byId(root.path("organizations"));
    posts = byId(root.path("posts"));
    events = byId(root.path("events"));
    areas = byId(root.path("areas"));
    root.path("persons").forEach(person -> addPerson(person, facts));
    root.path("memberships").forEach(membership -> addTerm(membership, facts));
  }

  private static Map<String, JsonNode> byId(JsonNode array) {
    Map<String, JsonNode> values = new HashMap<>();
    array.forEach(value -> values.put(value.path("id").asText(), value));
    return values;
  }

  private static void addPerson(JsonNode person, Facts facts) {
    String name = text(person, "name");
    if (name == null) {
      facts.leftOut(Reason.NO_NAME);
      return;
    }
    facts.used();
    String born = text(person, "birth_date");
    facts.add(
        new SourcePerson(
            person.path("id").asText(),
            name,
            text(person, "family_name"),
            otherNames(person, name),
            wikidata(person),
            born == null || born.length() < 4 ? null : born.substring(0, 4)));
  }

  private static List<String> otherNames(JsonNode person, String name) {
    return values(person.path("other_names")).stream()
        .map(other -> text(other, "name"))
        .filter(other -> other != null && !other.equals(name))
        .distinct()
        .toList();
  }

  private static String wikidata(JsonNode person) {
    return values(person.path("identifiers")).stream()
        .filter(id -> id.path("scheme").asText().equals("wikidata"))
        .map(id -> text(id, "identifier"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void addTerm(JsonNode membership, Facts facts) {
    JsonNode body = of(organizations, membership, "organization_id");
    if (body.path("classification").asText().equals("party")) {
      facts.leftOut(Reason.NOT_AN_OFFICE);
      return;
    }
    facts.used();
    JsonNode period = of(events, membership, "legislative_period_id");
    String end = orElse(text(membership, "end_date"), text(period, "end_date"));
    facts.add(
        new SourceTerm(
            membership.path("person_id").asText(),
            new SourceOffice(words(membership, body), country(membership, body), null),
            orElse(text(membership, "start_date"), text(period, "start_date")),
            end,
            options.asOfOr(null)));
  }

  /** "member" is said with the body: "member of the Milli Majlis". */
  private String words(JsonNode membership, JsonNode body) {
    String post = text(of(posts, membership, "post_id"), "label");
    String role = orElse(text(membership, "role"), post);
    String bare = role == null ? "member" : role;
    String where = text(body, "name");
    return BARE.contains(bare.toLowerCase(Locale.ROOT)) && where != null
        ? bare + " of the " + where
        : role;
  }

  private String country(JsonNode membership, JsonNode body) {
    String ids =
        String.join(
            " ",
            membership.path("area_id").asText(),
            of(areas, membership, "area_id").path("division_id").asText(),
            of(posts, membership, "post_id").path("division_id").asText(),
            body.path("division_id").asText());
    Matcher division = DIVISION.matcher(ids);
    return options.countryOr(division.find() ? division.group(1) : null);
  }

  private static JsonNode of(Map<String, JsonNode> values, JsonNode node, String field) {
    JsonNode value = values.get(node.path(field).asText());
    return value == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : value;
  }

  private static List<JsonNode> values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText("").strip();
    return text.isEmpty() || text.equals("null") ? null : text;
  }

  private static String orElse(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
