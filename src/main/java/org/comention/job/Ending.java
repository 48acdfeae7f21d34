package org.comention.job;

import org.apache.spark.SparkUserAppException;

/** How the process ends: with the code that its caller waits for. */
final class Ending {
  private Ending() {}

  /**
   * Where nothing is wrong the process just ends: YARN takes any exit of a driver for a failure.
   */
  static void with(int code) throws Exception {
    if (code != ExitCode.DONE.number()) {
      if (isInYarn()) {
        throw Yarn.failure(code);
      }
      System.exit(code);
    }
  }

  private static boolean isInYarn() {
    return "yarn".equals(System.getProperty("spark.master"))
        && "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }

  /** A class of its own, so that other processes load nothing of Spark. */
  private static final class Yarn {
    private Yarn() {}

    /** From this YARN takes the code. */
    static Exception failure(int code) {
      return new SparkUserAppException(code, null);
    }
  }
}
