package org.comention.job;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.report.page.Page;
import org.comention.report.page.PageData;
import org.comention.table.CountingPolicy;
import org.comention.table.Table;

/**
 * The part of {@code report} that needs Spark; a class of its own, so that other verbs load none.
 */
final class ReportOnSpark {
  private final LiveTables live;
  private final ReportPlan plan;

  // Read once each: before it reads, Spark asks for the status of each file, in a task of its own.
  private final Map<Table, Dataset<Row>> whole = new EnumMap<>(Table.class);
  private final Map<Table, Dataset<Row>> ofMonths = new EnumMap<>(Table.class);

  private ReportOnSpark(Session session, ReportPlan plan) {
    this.live = new LiveTables(session.spark(), plan.tables().layout());
    this.plan = plan;
  }

  /** Writes the page, and says where it is. */
  static void page(ReportPlan plan, OutputFile file, Console console) throws IOException {
    try (Session session = Session.open()) {
      new ReportOnSpark(session, plan).write(file);
    }
    console.say(
        String.format(
            Locale.ROOT,
            "Wrote the page of %s to %s to %s. Open it in a browser.",
            plan.months().first(),
            plan.months().last(),
            file));
  }

  private void write(OutputFile file) throws IOException {
    KnownEntities known = new KnownEntities(all(Table.ENTITIES));
    plan.wishes().entities().forEach(known::require);
    CountingPolicy policy = Configuration.counting(Settings.of(plan.tables().manifest().run()));
    PageData data = new PageData(this::all, this::ofMonths, plan.selection(), policy);
    file.write(out -> new Page(plan.about(), data).write(out));
  }

  private Dataset<Row> all(Table table) {
    return whole.computeIfAbsent(table, of -> live.read(of, files().of(of)));
  }

  private Dataset<Row> ofMonths(Table table) {
    return table.byMonth()
        ? ofMonths.computeIfAbsent(table, of -> live.read(of, files().of(of, plan.months())))
        : all(table);
  }

  private LiveFiles files() {
    return plan.tables().manifest().tables();
  }
}
