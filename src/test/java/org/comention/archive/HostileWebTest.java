package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.archive.WebArchives.HTML;
import static org.comention.archive.WebArchives.PLAIN;
import static org.comention.archive.WebArchives.captured;
import static org.comention.archive.WebArchives.conversion;
import static org.comention.archive.WebArchives.info;
import static org.comention.archive.WebArchives.joined;
import static org.comention.archive.WebArchives.record;
import static org.comention.archive.WebArchives.response;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Web archives that lie: what comes behind a lie is read where it can be found. */
class HostileWebTest {
  private static final byte[] NEXT = conversion("http://example.org/next", "next");

  @Test
  void aLengthThatIsNoLengthCostsItsRecord() {
    for (String length : List.of("-1", "", "abc", "99999999999999999999", "1e3")) {
      String header = captured("response", "http://example.org/") + PLAIN;
      byte[] lie =
          Samples.bytes(
              "WARC/1.0\r\n" + header + "Content-Length: " + length + "\r\n\r\na\r\n\r\n");
      assertThat(Archives.lines("a.warc", joined(lie, NEXT)))
          .as(length)
          .containsExactly("@0 DAMAGED", "@" + lie.length + " next");
    }
  }

  @Test
  void aLengthBeyondTheEndIsATruncatedRecordAndTakesNoMemory() {
    byte[] lie =
        Samples.bytes(
            "WARC/1.0\r\n"
                + captured("resource", "http://example.org/")
                + PLAIN
                + "Content-Length: 1073741824\r\n\r\na");
    assertThat(Archives.lines("a.warc", lie)).containsExactly("@0 TRUNCATED");
  }

  @Test
  void aLengthBeyondItsGzipMemberCostsItsRecordAlone() throws IOException {
    byte[] lie =
        Samples.gzip(
            Samples.bytes(
                "WARC/1.0\r\n"
                    + captured("resource", "b:")
                    + "Content-Length: 1073741824\r\n\r\na"));
    byte[] head = Samples.gzip(info());
    assertThat(Archives.lines("a.warc.gz", joined(head, lie, Samples.gzip(NEXT))))
        .containsExactly(
            "@0 skipped: warc_info",
            "@" + head.length + " TRUNCATED",
            "@" + (head.length + lie.length) + " next");
  }

  @Test
  void aLengthThatIsTooShortOrTooLongShows() {
    byte[] page = conversion("http://example.org/", "twelve chars");
    for (String length : List.of("4", "17")) {
      byte[] lie =
          new String(page, UTF_8)
              .replace("Content-Length: 12", "Content-Length: " + length)
              .getBytes(UTF_8);
      List<String> lines = Archives.lines("a.warc", joined(lie, NEXT, NEXT));
      assertThat(lines.get(0)).isEqualTo("@0 DAMAGED");
      assertThat(lines.get(lines.size() - 1)).endsWith(" next");
    }
  }

  @Test
  void whatALengthThatIsWrongTookAlongIsRead() throws IOException {
    String page = new String(conversion("http://example.org/", "twelve chars"), UTF_8);
    for (int length : List.of(NEXT.length, NEXT.length + 40, 2 * NEXT.length, 1 << 30)) {
      byte[] lie = Samples.bytes(page.replace("Content-Length: 12", "Content-Length: " + length));
      byte[] file = joined(lie, NEXT, NEXT);
      assertThat(Archives.lines("a.warc", file))
          .as("%d", length)
          .hasSize(3)
          .endsWith("@" + lie.length + " next", "@" + (lie.length + NEXT.length) + " next");
      assertThat(Archives.lines("a.warc.gz", Samples.gzip(file)))
          .as("%d", length)
          .hasSize(3)
          .endsWith("@1 next", "@2 next");
    }
  }

  @Test
  void recordsOfWhichEachTakesAllOthersDoNotCostTheirSquare() throws IOException {
    String page = new String(conversion("http://example.org/", "twelve chars"), UTF_8);
    byte[] lie = Samples.bytes(page.replace("Content-Length: 12", "Content-Length: 999999999"));
    byte[][] lies = new byte[2_000][];
    Arrays.fill(lies, lie);
    byte[][] members = new byte[50][];
    Arrays.fill(members, Samples.gzip(joined(lies)));
    long begun = System.nanoTime();
    assertThat(Archives.read("a.warc.gz", joined(members))).allMatch(Unreadable.class::isInstance);
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  @Test
  void headersWithoutEndCostTheirRecord() {
    String line = "X: " + "x".repeat(10 << 20) + "\r\n";
    byte[] inRecord = record(line + captured("response", "http://example.org/"), new byte[2]);
    assertThat(Archives.lines("a.warc", joined(inRecord, NEXT)))
        .containsExactly("@0 DAMAGED", "@" + inRecord.length + " next");
    byte[] inAnswer = response("http://example.org/", line + HTML, "page");
    assertThat(Archives.lines("a.warc", joined(inAnswer, NEXT)))
        .containsExactly("@0 MALFORMED", "@" + inAnswer.length + " next");
  }

  @Test
  void urlsAreKeptAsTheyAre() {
    String url = "http://example.org/\u0007\u001b[2J\u202e" + "x".repeat(10_000);
    RawText page = (RawText) Archives.read("a.warc", conversion(url, "text")).get(0);
    assertThat(page.metadata().url()).isEqualTo(url);
  }

  @Test
  void aHugeRecordIsTooLongAndTheNextIsRead() {
    byte[] huge = conversion("http://example.org/", "x".repeat(5 << 20));
    ReadingOptions small = new ReadingOptions(1 << 20, Map.of());
    MemoryFile file = new MemoryFile("a.wet", joined(huge, NEXT));
    assertThat(Archives.lines(Archives.read(file, small)))
        .containsExactly("@0 TOO_LONG", "@" + huge.length + " next");
  }

  @Test
  void aRecordWithinAPageIsNone() {
    String page = "one\r\n\r\n" + new String(NEXT, UTF_8);
    assertThat(Archives.lines("a.wet", conversion("http://example.org/", page))).hasSize(1);
  }

  @Test
  void writersThatLeaveOutLineEndsAreUnderstood() {
    String page = new String(NEXT, UTF_8).strip();
    byte[] bare = Samples.bytes(page);
    assertThat(Archives.lines("a.wet", joined(bare, bare)))
        .containsExactly("@0 next", "@" + bare.length + " next");
  }

  @Test
  void zerosBehindTheLastMemberArePadding() throws IOException {
    byte[] padded = joined(Samples.gzip(info()), new byte[5], Samples.gzip(NEXT), new byte[512]);
    assertThat(Archives.lines("a.warc.gz", padded))
        .containsExactly(
            "@0 skipped: warc_info", "@" + (Samples.gzip(info()).length + 5) + " next");
  }

  @Test
  void aBombIsReadUpToTheLimitAndNoFurther() throws IOException {
    byte[] bomb = Samples.gzip(conversion("http://example.org/", "x".repeat(5 << 20)));
    MemoryFile file = new MemoryFile("a.warc.gz", joined(Samples.gzip(NEXT), bomb, bomb));
    ReadingOptions wary =
        new ReadingOptions(1 << 20, Map.of(), new Expansion.Limits(3 << 20, 1 << 20));
    assertThat(Archives.lines(Archives.read(file, wary)))
        .containsExactly("@0 next", "@" + Samples.gzip(NEXT).length + " BOMB");
  }

  /** Each looks as if it held all that follow: they are not decompressed over and over. */
  @Test
  void membersWithinMembersDoNotCostTheirSquare() throws IOException {
    List<byte[]> parts = new ArrayList<>();
    parts.add(Samples.gzip(info()));
    byte[] member = Samples.gzip(NEXT);
    byte[] stored = new byte[10 + 5];
    System.arraycopy(member, 0, stored, 0, 10);
    stored[11] = (byte) 0xFF;
    stored[12] = (byte) 0xFF;
    for (int i = 0; i < 20_000; i++) {
      parts.add(stored);
      parts.add(Samples.bytes("WARC/1.0\r\n"));
    }
    long begun = System.nanoTime();
    List<Entry> entries = Archives.read("a.warc.gz", joined(parts.toArray(byte[][]::new)));
    assertThat(entries).filteredOn(Unreadable.class::isInstance).isNotEmpty();
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }
}
