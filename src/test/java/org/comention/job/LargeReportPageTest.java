package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.Shared;
import org.comention.benchmark.LargeArchive;
import org.comention.table.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page of twenty years with more than a million mentions of hundreds of entities, by {@code mvn
 * -B verify -Plarge} alone.
 */
@Tag("large")
class LargeReportPageTest extends ReportPageContract {
  private static final int MENTIONS = 1_000_000;
  private static final int ENTITIES = 200;
  private static final int PAGE_MEGABYTES = 8;

  @Override
  Workshop tables(Path folder) throws IOException {
    Path briefings = Shared.folder("corpora").resolve("whitehouse_briefings.jsonl.gz");
    Workshop workshop = new Workshop(folder);
    LargeArchive.of(briefings).writeMillionMentions(workshop.archive);
    workshop.publish();
    return workshop;
  }

  @Test
  void itIsSmallAlthoughTheTablesAreLarge() throws IOException {
    assertThat(Files.size(file())).isLessThanOrEqualTo(PAGE_MEGABYTES << 20);
    assertThat(Integer.parseInt(counted("count(*)", Table.MENTIONS))).isGreaterThan(MENTIONS);
    assertThat(ReportedPage.in(file()).data().get("entities")).hasSizeGreaterThan(ENTITIES);
  }

  private String counted(String what, Table table) {
    return workshop().query("SELECT " + what + " FROM " + workshop().published(table)).get(0);
  }
}
