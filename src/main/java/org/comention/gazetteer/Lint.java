package org.comention.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong between rows: each row by itself was read by {@link GazetteerReader}. */
final class Lint {
  /** After this many days nobody knows whether an open term still holds. */
  private static final int STALE_AFTER_DAYS = 730;

  private final Gazetteer gazetteer;
  private final Layers layers;
  private final List<Finding> findings;

  Lint(Gazetteer gazetteer, Layers layers, List<Finding> findings) {
    this.gazetteer = gazetteer;
    this.layers = layers;
    this.findings = findings;
  }

  /** What stops the job. */
  void errors() {
    overlappingHolders();
    layers.of(GazetteerFile.OFFICIALS).forEach(this::aliasesAreNames);
    aliasesAreNobodyElse();
    readingsHaveNames();
  }

  /** What an editor should look at. */
  void warnings(LocalDate today) {
    for (Row row : layers.of(GazetteerFile.TERMS)) {
      LocalDate asOf = day(row.get("as_of"));
      if (row.get("end").isEmpty()
          && asOf != null
          && asOf.plusDays(STALE_AFTER_DAYS).isBefore(today)) {
        findings.add(
            Finding.warning(
                row, "stale as_of " + row.get("as_of") + ". Look whether the term has ended."));
      }
    }
  }

  private void overlappingHolders() {
    Map<String, List<Row>> byOffice = new HashMap<>();
    for (Row row : layers.of(GazetteerFile.TERMS)) {
      Office office = gazetteer.offices().get(row.get("office"));
      if (office != null
          && office.officeClass().singleHolder()
          && !row.get("acting").equals("true")) {
        byOffice.computeIfAbsent(office.id(), id -> new ArrayList<>()).add(row);
      }
    }
    for (List<Row> rows : byOffice.values()) {
      rows.sort(Comparator.comparing(row -> row.get("start")));
      Row lasting = rows.get(0);
      for (Row row : rows.subList(1, rows.size())) {
        overlap(lasting, row);
        lasting = endsBefore(lasting, row) ? row : lasting;
      }
    }
  }

  private static boolean endsBefore(Row one, Row other) {
    LocalDate end = day(one.get("end"));
    LocalDate otherEnd = day(other.get("end"));
    return end != null && (otherEnd == null || end.isBefore(otherEnd));
  }

  /**
   * Only what is certain: a bare month or year as end may mean its first day, as start its last.
   */
  private void overlap(Row earlier, Row later) {
    LocalDate end = day(earlier.get("end"));
    PartialDate start = date(later.get("start"));
    boolean apart = start == null || (end != null && !start.last().isBefore(end));
    if (!apart) {
      findings.add(
          Finding.error(
              later,
              "overlaps the term of "
                  + earlier.get("official")
                  + " in line "
                  + earlier.line()
                  + ", but one person alone holds "
                  + later.get("office")
                  + ". Mend the dates, or mark one as acting."));
    }
  }

  private void aliasesAreNames(Row row) {
    List<String> surfaces = new ArrayList<>(row.list("aliases"));
    surfaces.add(row.get("name"));
    for (String surface : surfaces) {
      if (!surface.contains(" ")
          && row.list("aliases").contains(surface)
          && CommonWords.contains(Folding.folded(surface))) {
        findings.add(
            Finding.error(row, "the alias " + surface + " is a common word. Give a fuller form."));
      }
      if (Scripts.areMixedIn(surface)) {
        findings.add(
            Finding.error(row, "mixed scripts in " + surface + ". Write each form in one script."));
      }
    }
  }

  private void aliasesAreNobodyElse() {
    Map<String, String> names = new HashMap<>();
    layers
        .of(GazetteerFile.OFFICIALS)
        .forEach(row -> names.putIfAbsent(Folding.folded(row.get("name")), row.get("id")));
    for (Row row : layers.of(GazetteerFile.OFFICIALS)) {
      for (String alias : row.list("aliases")) {
        String owner = names.get(Folding.folded(alias));
        if (owner != null && !owner.equals(row.get("id"))) {
          findings.add(
              Finding.error(
                  row, "the alias " + alias + " is the name of " + owner + ". Take it out."));
        }
      }
    }
  }

  private void readingsHaveNames() {
    Set<String> surfaces = new java.util.HashSet<>();
    gazetteer.names().forEach(name -> surfaces.add(Folding.folded(name.surface())));
    for (Row row : layers.of(GazetteerFile.AMBIGUITY)) {
      if (!surfaces.contains(Folding.folded(row.get("surface")))) {
        findings.add(
            Finding.error(
                row, "the surface " + row.get("surface") + " is not in names.csv. Add it there."));
      }
    }
  }

  private static LocalDate day(String text) {
    PartialDate date = date(text);
    return date == null ? null : date.first();
  }

  /** Null for an empty cell, and for a date that the reader has already refused. */
  private static PartialDate date(String text) {
    try {
      return text.isEmpty() ? null : PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
