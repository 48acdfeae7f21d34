package org.comention.gazetteer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON Lines in the FollowTheMoney model: an Occupancy joins a Person to a Position. Entities come
 * in any order, so the file is read twice: first for who holds what, then for their names.
 */
final class FollowTheMoney implements ImportFormat {
  private final ImportOptions options;
  private final Map<String, SourceOffice> positions = new HashMap<>();
  private final List<Occupancy> occupancies = new ArrayList<>();
  private final Set<String> holders = new HashSet<>();

  /** Who holds which position. */
  private record Occupancy(String holder, String post, Days days) {}

  /** The days of an occupancy, as written. */
  private record Days(String start, String end, String asOf) {}

  FollowTheMoney(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    JsonItems.read(source, parser -> readOffices(parser.readValueAsTree(), facts));
    JsonItems.read(source, parser -> readPerson(parser.readValueAsTree(), facts));
    for (Occupancy held : occupancies) {
      Days days = held.days();
      SourceOffice office = positions.get(held.post());
      facts.add(new SourceTerm(held.holder(), office, days.start(), days.end(), days.asOf()));
    }
  }

  private void readOffices(JsonNode entity, Facts facts) {
    switch (entity.path("schema").asText()) {
      case "Position" -> positions.put(id(entity), office(entity));
      case "Occupancy" -> addOccupancy(entity);
      case "Person" -> {
        // Read when it is known who holds an office.
        return;
      }
      default -> {
        facts.leftOut(Reason.NOT_A_PERSON);
        return;
      }
    }
    facts.used();
  }

  private SourceOffice office(JsonNode entity) {
    return new SourceOffice(
        first(entity, "name"), options.countryOr(first(entity, "country")), null);
  }

  private void addOccupancy(JsonNode entity) {
    boolean ended = first(entity, "status") != null && !first(entity, "status").equals("current");
    String seen = day(entity.path("last_seen").asText());
    String end = day(first(entity, "endDate"));
    Days days = new Days(day(first(entity, "startDate")), end, ended ? null : options.asOfOr(seen));
    occupancies.add(new Occupancy(first(entity, "holder"), first(entity, "post"), days));
    holders.add(first(entity, "holder"));
  }

  private void readPerson(JsonNode entity, Facts facts) {
    if (!entity.path("schema").asText().equals("Person")) {
      return;
    }
    String name = entity.path("caption").asText(first(entity, "name"));
    if (!holders.contains(id(entity))) {
      facts.leftOut(Reason.NO_OFFICE);
    } else if (name == null || name.isBlank()) {
      facts.leftOut(Reason.NO_NAME);
    } else {
      facts.used();
      facts.add(person(entity, name));
    }
  }

  private static SourcePerson person(JsonNode entity, String name) {
    List<String> aliases = new ArrayList<>(all(entity, "name"));
    aliases.addAll(all(entity, "alias"));
    String born = first(entity, "birthDate");
    return new SourcePerson(
        id(entity),
        name,
        first(entity, "lastName"),
        aliases.stream().filter(alias -> !alias.equals(name)).distinct().toList(),
        first(entity, "wikidataId"),
        born == null || born.length() < 4 ? null : born.substring(0, 4));
  }

  private static String id(JsonNode entity) {
    return entity.path("id").asText();
  }

  private static String first(JsonNode entity, String property) {
    List<String> values = all(entity, property);
    return values.isEmpty() ? null : values.get(0);
  }

  private static List<String> all(JsonNode entity, String property) {
    List<String> values = new ArrayList<>();
    entity.path("properties").path(property).forEach(value -> values.add(value.asText()));
    return values;
  }

  /** Without the time of day; null for nothing. */
  private static String day(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return written.length() > 10 ? written.substring(0, 10) : written;
  }
}
