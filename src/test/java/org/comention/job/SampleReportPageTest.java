package org.comention.job;

import java.nio.file.Path;

/** The page of the sample archive. */
class SampleReportPageTest extends ReportPageContract {
  @Override
  Workshop tables(Path folder) {
    return Sample.tables();
  }
}
