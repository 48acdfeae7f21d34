package org.comention.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The page of the sample archive, by {@code mvn -B verify -Plarge}. */
@Tag("large")
class SampleReportPageTest extends ReportPageContract {
  @Override
  Workshop tables(Path folder) {
    return Sample.tables();
  }
}
