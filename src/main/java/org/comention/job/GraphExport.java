package org.comention.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.comention.report.CoMentionGraph.Choice;

/**
 * A graph that is to be written.
 *
 * @param months of the period in which there are documents
 */
record GraphExport(
    Published tables, Period period, SortedSet<String> months, Choice choice, ExportFormat format) {

  /** A UserError where there are no documents in the period. */
  GraphExport(Published tables, Period period, Choice choice, ExportFormat format) {
    this(tables, period, tables.months(period), choice, format);
  }

  /** What the graph says of itself. */
  Map<String, String> about(long unitsInAll) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("period", period.title(months));
    about.put("scope", choice.scope().label());
    about.put("units_total", Long.toString(unitsInAll));
    about.put("min_units", Long.toString(choice.minUnits()));
    about.put("min_npmi", Double.toString(choice.minNpmi()));
    about.put("top", Integer.toString(choice.top()));
    about.put("own_country", choice.ownCountries() ? "kept" : "left out");
    if (choice.entity() != null) {
      about.put("entity", choice.entity());
    }
    about.put("gazetteer", tables.manifest().basis().gazetteer());
    about.put("rules", tables.manifest().basis().rules());
    about.put("run", tables.manifest().run().id());
    return about;
  }
}
