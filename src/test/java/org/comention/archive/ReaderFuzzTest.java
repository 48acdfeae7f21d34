package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes, every reader ends, and without an exception. {@code mvn verify} tries the
 * seeds and past findings and then looks for more, for a bounded time and in a JVM of its own.
 *
 * <p>The first byte chooses the name, the rest is the file. What is found lies in {@code
 * src/test/resources/org/comention/archive/ReaderFuzzTestInputs/everyReaderEnds}.
 */
class ReaderFuzzTest {
  private static final List<String> NAMES =
      List.of(
          "a",
          "a.txt",
          "a.jsonl",
          "a.json",
          "a.csv",
          "a.tsv",
          "a.xml",
          "a.html",
          "a.warc",
          "a.arc",
          "a.eml",
          "a.mbox",
          "a.tar",
          "a.zip",
          "a.gz",
          "a.bz2",
          "a.zst",
          "a.xz",
          "a.lz4",
          "a.Z",
          "a.warc.gz",
          "a.sgm");

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int MEGABYTE = 1 << 20;
  private static final long LONGEST_NANOS = 5_000_000_000L;

  /** So that a bomb is one in milliseconds. */
  private static final ReadingOptions SMALL =
      new ReadingOptions(MEGABYTE, Map.of(), new Expansion.Limits(16 * MEGABYTE, 250, MEGABYTE));

  static Stream<byte[]> seeds() throws IOException {
    return DamageTest.specimens().stream().map(ReaderFuzzTest::seed);
  }

  private static byte[] seed(Specimen specimen) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Math.max(0, NAMES.indexOf(specimen.name())));
    bytes.writeBytes(specimen.bytes());
    return bytes.toByteArray();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "20s")
  void everyReaderEnds(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String name = NAMES.get((data[0] & 0xFF) % NAMES.size());
    byte[] content = Arrays.copyOfRange(data, 1, data.length);
    long start = CPU.getCurrentThreadCpuTime();
    Archives.read(new MemoryFile(name, content), SMALL);
    assertThat(CPU.getCurrentThreadCpuTime() - start).as("nanoseconds").isLessThan(LONGEST_NANOS);
  }
}
