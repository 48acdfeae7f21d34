package org.comention.gazetteer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON dump of Wikidata, which may be far larger than the memory. It is read twice: first for how
 * many persons (P31 is Q5) held each position (P39), then for those persons, and for the labels and
 * countries of the positions, which stand anywhere in it. Only these are kept; and of positions
 * that very many held (bishops, members of a parliament) nothing, since nobody is told by them.
 */
final class WikidataDump implements ImportFormat {
  private static final int MOST_HOLDERS = 200;

  private final ImportOptions options;
  private final Map<String, Integer> holders = new HashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final Map<String, SourceOffice> offices = new HashMap<>();
  private final Map<Position, SourceOffice> named = new HashMap<>();
  private final Map<String, String> days = new HashMap<>();

  /** A position, and what it is of where the statement says so (P642). */
  private record Position(String id, String of) {}

  /** A statement that somebody holds a position. */
  private record Held(String person, Position position, WikidataItem.Statement days) {}

  WikidataDump(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(ImportSource source, Facts facts) throws IOException {
    JsonItems.read(source, parser -> count(WikidataItem.read(parser, item -> true)));
    JsonItems.read(source, parser -> read(WikidataItem.read(parser, item -> true), facts));
    for (Held statement : held) {
      WikidataItem.Statement days = statement.days();
      SourceOffice office = named.computeIfAbsent(statement.position(), this::office);
      facts.add(new SourceTerm(statement.person(), office, days.start(), days.end(), days.asOf()));
    }
    held.clear();
  }

  private void count(WikidataItem item) {
    if (item.isHuman()) {
      item.positions().stream()
          .map(WikidataItem.Statement::value)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(position -> holders.merge(position, 1, Integer::sum));
    }
  }

  private boolean isOfMany(WikidataItem.Statement statement) {
    return holders.getOrDefault(statement.value(), 0) > MOST_HOLDERS;
  }

  private void read(WikidataItem item, Facts facts) {
    if (holders.containsKey(item.id()) && (item.label() != null || item.country() != null)) {
      offices.put(item.id(), new SourceOffice(item.label(), item.country(), null));
    }
    if (!item.isHuman()) {
      facts.leftOut(Reason.NOT_A_PERSON);
    } else if (item.positions().isEmpty()) {
      facts.leftOut(Reason.NO_OFFICE);
    } else if (item.label() == null) {
      facts.leftOut(Reason.NO_NAME);
    } else {
      readPerson(item, facts);
    }
  }

  private void readPerson(WikidataItem item, Facts facts) {
    List<WikidataItem.Statement> telling =
        item.positions().stream().filter(statement -> !isOfMany(statement)).toList();
    if (telling.isEmpty()) {
      facts.leftOut(Reason.OF_MANY_HOLDERS);
      return;
    }
    facts.used();
    facts.leftOutTerms(Reason.OF_MANY_HOLDERS, item.positions().size() - telling.size());
    facts.add(
        new SourcePerson(item.id(), item.label(), null, item.aliases(), item.id(), item.born()));
    telling.forEach(statement -> hold(item, statement));
  }

  private void hold(WikidataItem item, WikidataItem.Statement statement) {
    String asOf = statement.open() ? options.asOfOr(item.modified()) : null;
    Position position = new Position(statement.value(), statement.of());
    held.add(new Held(item.id(), position, statement.asOf(asOf).withDays(this::once)));
  }

  /** The same day many times is one string in memory. */
  private String once(String day) {
    return day == null ? null : days.computeIfAbsent(day, first -> first);
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
