package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fill up, become read-only or are permitted no more: real ones, of a few megabytes of
 * memory.
 */
class DiskTest {
  private static final String MOUNT = "mount -t tmpfs -o size=24m tmpfs \"$0\"";

  /** Even root then asks for permission. */
  private static final String UNPRIVILEGED =
      "exec setpriv --bounding-set=-dac_override,-dac_read_search";

  @TempDir Path disk;

  @Test
  void aDiskThatFailsLeavesTheOldTablesWholeAndTheNextRunIsRight() throws Exception {
    if (mounting("true").start().waitFor() != 0) {
      assertThat(System.getenv("CI")).as("no disk can be mounted").isNull();
      assumeTrue(false, "neither root nor a user namespace can mount a disk here");
    }
    List<String> java = new ArrayList<>();
    java.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-Xmx"))
        .forEach(java::add);
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.addAll(List.of(FailingDisk.class.getName(), disk.toString()));

    Process process =
        mounting(UNPRIVILEGED + " \"$@\"", java.toArray(String[]::new))
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** A shell to which alone the disk belongs; root needs no user namespace for that. */
  private ProcessBuilder mounting(String command, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("unshare", "--mount"));
    if (!System.getProperty("user.name").equals("root")) {
      words.add("--map-root-user");
    }
    words.addAll(List.of("sh", "-c", MOUNT + " && " + command, disk.toString()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }
}
