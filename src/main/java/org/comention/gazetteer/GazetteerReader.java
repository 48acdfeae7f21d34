package org.comention.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.comention.gazetteer.CountryName.CaseRule;
import org.comention.gazetteer.CountryName.NameForm;
import org.comention.gazetteer.Office.OfficeClass;
import org.comention.gazetteer.Reading.Cue;

/**
 * Turns rows into values. A row that cannot be turned, or names an id that does not exist, becomes
 * a finding.
 */
final class GazetteerReader {
  private final Layers layers;
  private final List<Finding> findings;
  private final Map<String, Country> countries;
  private final Map<String, Official> officials;
  private final Map<String, Office> offices;

  /** Each date that was written, once. */
  private final Map<String, PartialDate> dates = new HashMap<>();

  GazetteerReader(Layers layers, List<Finding> findings) {
    this.layers = layers;
    this.findings = findings;
    this.countries = byId(GazetteerFile.COUNTRIES, this::country, Country::id);
    this.officials = byId(GazetteerFile.OFFICIALS, GazetteerReader::official, Official::id);
    this.offices = byId(GazetteerFile.OFFICES, this::office, Office::id);
  }

  Map<String, Country> countries() {
    layers.of(GazetteerFile.COUNTRIES).forEach(row -> known(row, "parent", countries, Country::id));
    return countries;
  }

  Map<String, Official> officials() {
    return officials;
  }

  Map<String, Office> offices() {
    return offices;
  }

  List<CountryName> names() {
    return read(GazetteerFile.NAMES, this::name);
  }

  List<Term> terms() {
    return read(GazetteerFile.TERMS, this::term);
  }

  List<Reading> readings() {
    return read(GazetteerFile.AMBIGUITY, this::reading);
  }

  private <T> List<T> read(GazetteerFile kind, Function<Row, T> read) {
    List<T> values = new ArrayList<>();
    for (Row row : layers.of(kind)) {
      try {
        values.add(read.apply(row));
      } catch (IllegalArgumentException e) {
        findings.add(Finding.error(row, e.getMessage() + "."));
      }
    }
    return values;
  }

  private <T> Map<String, T> byId(
      GazetteerFile kind, Function<Row, T> read, Function<T, String> id) {
    Map<String, T> values = new HashMap<>();
    read(kind, read).forEach(value -> values.put(id.apply(value), value));
    return values;
  }

  private Country country(Row row) {
    return new Country(
        required(row, "id"),
        row.orNull("iso2"),
        required(row, "name"),
        oneOf(Country.Kind.class, row, "kind"),
        row.orNull("parent"),
        start(row, "valid_from"),
        end(row, "valid_to"),
        row.orNull("wikidata"));
  }

  private CountryName name(Row row) {
    return new CountryName(
        required(row, "surface"),
        known(row, "country", countries, Country::id),
        oneOf(NameForm.class, row, "form"),
        required(row, "language"),
        row.get("case").isEmpty() ? CaseRule.CAPITALISED : oneOf(CaseRule.class, row, "case"),
        start(row, "valid_from"),
        end(row, "valid_to"));
  }

  private static Official official(Row row) {
    return new Official(
        required(row, "id"),
        required(row, "name"),
        row.orNull("family_name"),
        row.list("aliases"),
        row.orNull("wikidata"));
  }

  private Office office(Row row) {
    required(row, "country");
    return new Office(
        required(row, "id"),
        oneOf(OfficeClass.class, row, "class"),
        known(row, "country", countries, Country::id),
        required(row, "title"),
        row.list("phrases"));
  }

  private Term term(Row row) {
    LocalDate start = start(row, "start");
    LocalDate end = end(row, "end");
    LocalDate asOf = row.get("as_of").isEmpty() ? null : date(row, "as_of").last();
    if (start == null || (end == null && asOf == null)) {
      throw new IllegalArgumentException("a term needs a start, and an end or an as_of day");
    }
    if (end != null && !start.isBefore(end)) {
      throw new IllegalArgumentException(
          "start " + row.get("start") + " is not before end " + row.get("end"));
    }
    return new Term(
        known(row, "official", officials, Official::id),
        known(row, "office", offices, Office::id),
        start,
        end,
        end == null ? asOf : null,
        flag(row, "acting"));
  }

  private Reading reading(Row row) {
    List<Cue> evidence = row.list("evidence").stream().map(Cue::parse).toList();
    return new Reading(
        required(row, "surface"),
        required(row, "reading"),
        known(row, "entity", countries, Country::id),
        evidence);
  }

  private static boolean flag(Row row, String column) {
    return switch (row.get(column)) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw new IllegalArgumentException(
              column + " is neither true nor false: " + row.get(column));
    };
  }

  private static String required(Row row, String column) {
    if (row.get(column).isEmpty()) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return row.get(column);
  }

  /**
   * The id in this cell, as the object that has it holds it in memory; null where the cell is
   * empty. An id that does not exist is a finding.
   */
  private <T> String known(Row row, String column, Map<String, T> values, Function<T, String> id) {
    String written = row.orNull(column);
    T value = written == null ? null : values.get(written);
    if (written != null && value == null) {
      findings.add(
          Finding.error(
              row,
              "unknown "
                  + column
                  + ": "
                  + written
                  + ". Add it to its file first, or mend the id."));
    }
    return value == null ? written : id.apply(value);
  }

  private LocalDate start(Row row, String column) {
    return row.get(column).isEmpty() ? null : date(row, column).first();
  }

  private LocalDate end(Row row, String column) {
    return row.get(column).isEmpty() ? null : date(row, column).exclusiveEnd();
  }

  private PartialDate date(Row row, String column) {
    try {
      return dates.computeIfAbsent(row.get(column), PartialDate::parse);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column + " " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, Row row, String column) {
    String written = row.get(column);
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(written)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        column + " is not known: " + (written.isEmpty() ? "(empty)" : written));
  }
}
