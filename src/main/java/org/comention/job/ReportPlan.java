package org.comention.job;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.comention.report.page.Selection;

/**
 * A page that is to be written.
 *
 * @param months of the period in which there are documents
 */
record ReportPlan(Published tables, SortedSet<String> months, Wishes wishes) {

  /**
   * What somebody asked for.
   *
   * @param entities ids that need not exist
   * @param title null for the usual one
   */
  record Wishes(int top, List<String> entities, String title) {}

  /** A UserError where there are no documents in the period. */
  static ReportPlan of(Published tables, Period period, Wishes wishes) {
    return new ReportPlan(tables, tables.months(period), wishes);
  }

  Selection selection() {
    return new Selection(
        YearMonth.parse(months.first()),
        YearMonth.parse(months.last()),
        wishes.top(),
        Set.copyOf(wishes.entities()));
  }

  /** What the page says of itself. */
  Map<String, String> about() {
    Manifest manifest = tables.manifest();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("title", wishes.title() == null ? "Who is mentioned" : wishes.title());
    about.put("version", Integer.toString(manifest.version()));
    about.put("run", manifest.run().id());
    about.put("ended", manifest.run().ended().toString());
    about.put("gazetteer", manifest.basis().gazetteer());
    about.put("rules", manifest.basis().rules());
    about.put("counting", manifest.basis().counting());
    return about;
  }
}
