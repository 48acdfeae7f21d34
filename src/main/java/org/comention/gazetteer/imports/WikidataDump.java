package org.comention.gazetteer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON dump of Wikidata, which may be far larger than the memory. It is read twice: first for
 * persons (P31 is Q5) with positions (P39), then for the labels and countries of the positions met,
 * which stand anywhere in it. Only these are kept.
 */
final class WikidataDump implements ImportFormat {
  private final ImportOptions options;
  private final List<Held> held = new ArrayList<>();
  private final Set<String> positions = new HashSet<>();
  private final Map<String, SourceOffice> offices = new HashMap<>();
  private final Map<Position, SourceOffice> named = new HashMap<>();

  /** A position, and what it is of where the statement says so (P642). */
  private record Position(String id, String of) {}

  /** A statement that somebody holds a position. */
  private record Held(String person, Position position, WikidataItem.Statement days) {}

  WikidataDump(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    JsonItems.read(source, parser -> readPerson(WikidataItem.read(parser, item -> true), facts));
    JsonItems.read(source, parser -> readPosition(WikidataItem.read(parser, positions::contains)));
    for (Held statement : held) {
      WikidataItem.Statement days = statement.days();
      SourceOffice office = named.computeIfAbsent(statement.position(), this::office);
      facts.add(new SourceTerm(statement.person(), office, days.start(), days.end(), days.asOf()));
    }
    held.clear();
  }

  private void readPerson(WikidataItem item, Facts facts) {
    if (!item.isHuman()) {
      facts.leftOut(Reason.NOT_A_PERSON);
    } else if (item.positions().isEmpty()) {
      facts.leftOut(Reason.NO_OFFICE);
    } else if (item.label() == null) {
      facts.leftOut(Reason.NO_NAME);
    } else {
      facts.used();
      facts.add(
          new SourcePerson(item.id(), item.label(), null, item.aliases(), item.id(), item.born()));
      item.positions().forEach(statement -> hold(item, statement));
    }
  }

  private void hold(WikidataItem item, WikidataItem.Statement statement) {
    if (statement.value() != null) {
      positions.add(statement.value());
    }
    String asOf = statement.open() ? options.asOfOr(item.modified()) : null;
    Position position = new Position(statement.value(), statement.of());
    held.add(new Held(item.id(), position, statement.asOf(asOf)));
  }

  private void readPosition(WikidataItem item) {
    if (item.label() != null || item.country() != null) {
      offices.put(item.id(), new SourceOffice(item.label(), item.country(), null));
    }
  }

  private SourceOffice office(Position position) {
    SourceOffice office = offices.get(position.id());
    if (office == null) {
      return new SourceOffice(null, null, null);
    }
    String country = office.country() == null ? position.of() : office.country();
    return new SourceOffice(office.words(), options.countryOr(country), null);
  }
}
