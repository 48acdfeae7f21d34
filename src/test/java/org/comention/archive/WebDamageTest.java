package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.archive.WebArchives.HTML;
import static org.comention.archive.WebArchives.arc;
import static org.comention.archive.WebArchives.conversion;
import static org.comention.archive.WebArchives.gzipped;
import static org.comention.archive.WebArchives.info;
import static org.comention.archive.WebArchives.joined;
import static org.comention.archive.WebArchives.response;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Web archives cut at every byte, and with a wrong bit anywhere. */
class WebDamageTest {
  private static final List<byte[]> WARC =
      List.of(
          info(),
          response("https://example.org/a", HTML, "<html><p>Envoys met.</html>"),
          conversion("https://example.org/b", "Talks went on.\r\n\r\n"),
          response("https://example.org/c", HTML, "<html><p>They parted.</html>"));
  private static final List<byte[]> ARC =
      List.of(
          WebArchives.arcHead(),
          arc("http://example.org/a", HTML, "<html><p>Envoys met.</html>\n"),
          arc("http://example.org/b", HTML, "<html><p>They parted.</html>"));
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private long begun;

  @BeforeEach
  void begin() {
    begun = System.nanoTime();
  }

  @AfterEach
  void damageTakesNoTime() {
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
  }

  @Test
  void recordsBeforeTheCutAreRead() {
    checkCuts("a.warc", WARC, 4);
    checkCuts("a.arc", ARC, 1);
  }

  @Test
  void compressedRecordsBeforeTheCutAreRead() throws IOException {
    checkCuts("a.warc.gz", compressed(WARC), 0);
    checkCuts("a.arc.gz", compressed(ARC), 0);
  }

  private static List<byte[]> compressed(List<byte[]> records) throws IOException {
    List<byte[]> members = new ArrayList<>();
    for (byte[] record : records) {
      members.add(Samples.gzip(record));
    }
    return members;
  }

  /**
   * @param lineEnds bytes at the end of each record that say nothing
   */
  private static void checkCuts(String name, List<byte[]> parts, int lineEnds) {
    byte[] whole = joined(parts.toArray(byte[][]::new));
    List<Integer> ends = ends(parts);
    List<Entry> all = Archives.read(name, whole);
    assertThat(all).hasSameSizeAs(parts).noneMatch(Unreadable.class::isInstance);
    for (int length = 1; length < whole.length; length++) {
      int cut = length;
      int complete = (int) ends.stream().filter(end -> end - lineEnds <= cut).count();
      boolean between = ends.stream().anyMatch(end -> end - lineEnds <= cut && cut <= end);
      List<Entry> found = Archives.read(name, Arrays.copyOf(whole, cut));
      assertThat(found.subList(0, Math.min(complete, found.size())))
          .as("%s cut at %d", name, cut)
          .isEqualTo(all.subList(0, complete));
      assertThat(found.stream().skip(complete).map(Object::getClass).toList())
          .as("%s cut at %d: %s", name, cut, found)
          .isEqualTo(between ? List.of() : List.of(Unreadable.class));
    }
  }

  private static List<Integer> ends(List<byte[]> parts) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (byte[] part : parts) {
      end += part.length;
      ends.add(end);
    }
    return ends;
  }

  @Test
  void aBrokenMemberCostsItsRecordAlone() throws IOException {
    for (List<byte[]> records : List.of(WARC, ARC)) {
      String name = records == WARC ? "a.warc.gz" : "a.arc.gz";
      byte[] whole = gzipped(records);
      List<Integer> ends = ends(compressed(records));
      List<Entry> all = Archives.read(name, whole);
      for (int at = 0; at < whole.length; at++) {
        int position = at;
        int broken = (int) ends.stream().filter(end -> end <= position).count();
        List<Entry> others = new ArrayList<>(all);
        others.remove(broken);
        List<Entry> found = Archives.read(name, flipped(whole, at));
        assertThat(found).as("%s at %d", name, at).containsAll(others);
        assertThat(found.equals(all) || found.stream().anyMatch(Unreadable.class::isInstance))
            .as("%s at %d: %s", name, at, found)
            .isTrue();
      }
    }
  }

  @Test
  void recordsBeforeAWrongBitAreRead() {
    for (List<byte[]> records : List.of(WARC, ARC)) {
      byte[] whole = joined(records.toArray(byte[][]::new));
      List<Integer> ends = ends(records);
      List<Entry> all = Archives.read("a.warc", whole);
      for (int at = 0; at < whole.length; at++) {
        int position = at;
        int before = (int) ends.stream().filter(end -> end <= position).count();
        List<Entry> found = Archives.read("a.warc", flipped(whole, at));
        assertThat(found).as("at %d", at).containsAll(all.subList(0, before));
      }
    }
  }

  @Test
  void aWrongBitInAPageShowsByItsDigest() {
    byte[] page = response("https://example.org/a", HTML, "<html><p>Envoys met.</html>");
    byte[] whole = joined(page, WARC.get(2));
    List<Entry> all = Archives.read("a.warc", whole);
    int body = page.length - "<html><p>Envoys met.</html>\r\n\r\n".length();
    for (int at = body; at < page.length - 4; at++) {
      List<Entry> found = Archives.read("a.warc", flipped(whole, at));
      assertThat(found.get(1)).isEqualTo(all.get(1));
      assertThat(found.get(0).toString())
          .as("at %d", at)
          .containsAnyOf("digest_mismatch", "BINARY");
    }
  }

  private static byte[] flipped(byte[] whole, int at) {
    byte[] damaged = whole.clone();
    damaged[at] ^= (byte) (1 << at % 8);
    return damaged;
  }
}
