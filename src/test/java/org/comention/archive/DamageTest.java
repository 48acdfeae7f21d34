package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.comention.archive.Specimen.Unseen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format cut at every byte, and with a wrong bit or byte at every place: nothing is thrown,
 * nothing hangs, what is whole is read, and the loss shows wherever the format lets it.
 *
 * <p>To add a format, add a line to {@link #specimens}: a small file in parts, each with the
 * entries that are complete where it ends, and where its loss cannot be seen.
 */
class DamageTest {
  private static final String[] LINES = {
    "{\"text\":\"one\"}\n", "{\"text\":\"t}w]o\"}\n", "{\"text\":\"three\"}\n"
  };
  private static final String JSONL = String.join("", LINES);
  private static final Map<String, byte[]> MEMBERS =
      Samples.members("a.txt", "one", "b.jsonl", JSONL, "c/d.txt", "four ".repeat(50));
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final long LONGEST_NANOS = 5_000_000_000L;

  static List<Specimen> specimens() throws IOException {
    Specimen tar = Specimen.tar(MEMBERS);
    Specimen zip = Specimen.zip(Samples.zip(MEMBERS), MEMBERS);
    return List.of(
        Specimen.text("a.txt", Unseen.ANYWHERE, "", "", "A text without an end.\n"),
        Specimen.text("a.jsonl", Unseen.AT_LINE_ENDS, "", "", LINES),
        Specimen.text("a.json", Unseen.NOWHERE, "[", "]", LINES[0], "," + LINES[1], "," + LINES[2]),
        Specimen.text("a.json", Unseen.AT_LINE_ENDS, "", "", LINES),
        Specimen.text("a.csv", Unseen.ANYWHERE, "id,text\n", "", "1,one\n", "2,\"t\n,\"\"wo\"\n"),
        Specimen.text("a.tsv", Unseen.ANYWHERE, "id\ttext\n", "", "1\tone\n", "2\ttwo\n"),
        Specimen.packed(Packing.GZ, true, LINES),
        Specimen.packed(Packing.BZ2, true, LINES),
        Specimen.packed(Packing.XZ, true, LINES),
        Specimen.packed(Packing.ZST, false, LINES),
        Specimen.packed(Packing.LZ4, false, LINES),
        Specimen.text("a.jsonl", Unseen.ANYWHERE, "", "", LINES)
            .in(Packing.Z, false)
            .unseen(Unseen.ANYWHERE),
        tar,
        tar.in(Packing.GZ, true),
        tar.in(Packing.BZ2, true),
        tar.in(Packing.XZ, true),
        tar.in(Packing.ZST, true),
        zip,
        zip.inTar(),
        zip.in(Packing.GZ, true),
        Specimen.zip(Samples.streamedZip(MEMBERS), MEMBERS),
        // A checksum behind its member is not compared in a zip that is read as a stream.
        Specimen.zip(Samples.streamedZip(MEMBERS), MEMBERS).inTar().unchecked(),
        Specimen.zip(Samples.storedZip(MEMBERS), MEMBERS),
        Specimen.zip(Samples.zip64(MEMBERS), MEMBERS),
        Specimen.tar(Map.of("a.jsonl.gz", Packing.GZ.pack(Samples.bytes("{\"text\":\"one\"}\n")))));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void whatIsWholeBeforeACutIsReadAndTheLossShows(Specimen specimen) {
    byte[] whole = specimen.bytes();
    List<String> all = Archives.lines(specimen.name(), whole);
    assertThat(all).as("entries of the whole").hasSize(specimen.entries(whole.length));
    for (int cut = 0; cut < whole.length; cut++) {
      List<Entry> entries = read(specimen.name(), Arrays.copyOf(whole, cut));
      List<String> lines = Archives.lines(entries);
      assertBegins(lines, all, specimen.entries(cut));
      if (specimen.shows(cut)) {
        assertThat(entries).as("cut at %d: %s", cut, lines).last().isInstanceOf(Unreadable.class);
      }
      assertThat(entries.stream().filter(Unreadable.class::isInstance).count())
          .as("cut at %d: %s", cut, lines)
          .isLessThanOrEqualTo(1);
    }
  }

  /** These are the first entries of all, at least so many, and behind them at most one other. */
  private static void assertBegins(List<String> found, List<String> all, int least) {
    int same = 0;
    while (same < Math.min(found.size(), all.size()) && found.get(same).equals(all.get(same))) {
      same++;
    }
    assertThat(same)
        .as("%s of %s", found, all)
        .isGreaterThanOrEqualTo(least)
        .isGreaterThanOrEqualTo(found.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void noTextIsLostUnseenWhereABitOrByteIsWrong(Specimen specimen) {
    byte[] whole = specimen.bytes();
    int all = specimen.entries(whole.length);
    assertTimeoutPreemptively(
        ofSeconds(100),
        () -> {
          for (int at = 0; at < whole.length; at++) {
            assertNoneLost(specimen, flipped(whole, at, 1 << at % 8), all, at);
            assertNoneLost(specimen, flipped(whole, at, 0xFF), all, at);
          }
        });
  }

  private static void assertNoneLost(Specimen specimen, byte[] damaged, int all, int at) {
    List<Entry> entries = read(specimen.name(), damaged);
    boolean rejects = entries.stream().anyMatch(Unreadable.class::isInstance);
    assertThat(rejects || entries.size() == all || !specimen.checked())
        .as("at %d: %s", at, entries)
        .isTrue();
  }

  private static byte[] flipped(byte[] whole, int at, int bits) {
    byte[] damaged = whole.clone();
    damaged[at] ^= (byte) bits;
    return damaged;
  }

  private static List<Entry> read(String name, byte[] content) {
    long start = CPU.getCurrentThreadCpuTime();
    List<Entry> entries = Archives.read(name, content);
    assertThat(CPU.getCurrentThreadCpuTime() - start).as("nanoseconds").isLessThan(LONGEST_NANOS);
    return entries;
  }

  /** The whole of what the JDK can still decompress is read. */
  @Test
  void noLineOfACompressedFileIsLostBeforeTheCut() throws Exception {
    byte[] gzip = Packing.GZ.pack(Samples.bytes(JSONL.repeat(50)));
    List<String> all = Archives.lines("a.jsonl.gz", gzip);
    for (int cut = 0; cut < gzip.length; cut++) {
      List<String> lines = Archives.lines("a.jsonl.gz", Arrays.copyOf(gzip, cut));
      assertBegins(lines, all, inflatedLines(Arrays.copyOf(gzip, cut)));
    }
  }

  private static int inflatedLines(byte[] cut) throws DataFormatException {
    if (cut.length < 10) {
      return 0;
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(cut, 10, cut.length - 10);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
      out.write(buffer, 0, read);
    }
    inflater.end();
    String text = out.toString(ISO_8859_1);
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
