package org.comention.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU seconds so far, user and system together. */
public final class CpuClock {
  private static final double NANOS = 1e9;

  private CpuClock() {}

  /** Of the whole process, its compiler's and collector's threads too. */
  public static double ofProcess() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS;
  }

  /** Of this thread alone. */
  public static double ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
  }
}
