package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is small and expands without end costs one reject, and takes back nothing. */
class BombTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String LINE = "{\"text\":\"Baku\"}\n";

  /** As they are, but for a thousandth of the bytes. */
  private static final Expansion.Limits SMALL = new Expansion.Limits(1L << 30, 250, MEGABYTE);

  @ParameterizedTest
  @EnumSource(names = {"GZ", "BZ2", "ZST", "XZ"})
  void whatWasReadBeforeTheRatioWasReachedStays(Packing packing) throws IOException {
    byte[] bomb = packing.pack(Samples.bytes(LINE + " ".repeat(8 * MEGABYTE) + LINE));
    assertThat(read("a.jsonl" + packing.ending(), bomb)).containsExactly("@0 Baku", "@16 BOMB");
  }

  @Test
  void aBombIsNoReasonToLoseOtherMembers() throws IOException {
    byte[] bomb = Packing.GZ.pack(Samples.bytes(LINE + " ".repeat(8 * MEGABYTE)));
    byte[] ballast = new byte[MEGABYTE / 10];
    new Random(1).nextBytes(ballast);
    Map<String, byte[]> members =
        Samples.members("a.txt", "a", "b.jsonl.gz", bomb, "c.bin", ballast, "d.txt", "d");
    List<String> expected =
        List.of(
            "a.txt@0 a", "b.jsonl.gz@0 Baku", "b.jsonl.gz@16 BOMB", "c.bin@0 BINARY", "d.txt@0 d");
    assertThat(read("a.tar", Samples.tar(members))).isEqualTo(expected);
    assertThat(read("a.zip", Samples.zip(members))).isEqualTo(expected);
  }

  @Test
  void membersThatAreHarmlessAloneAreABombTogether() throws IOException {
    byte[] packed = Packing.GZ.pack(Samples.bytes(LINE + " ".repeat(3 * MEGABYTE / 4)));
    Map<String, byte[]> members =
        Samples.members("1.jsonl.gz", packed, "2.jsonl.gz", packed, "3.txt", "never read");
    assertThat(read("a.zip", Samples.zip(members)))
        .containsExactly("1.jsonl.gz@0 Baku", "2.jsonl.gz@0 Baku", "2.jsonl.gz@16 BOMB");
  }

  @Test
  void noFileExpandsBeyondTheAbsoluteLimit() throws IOException {
    byte[] lines = Packing.GZ.pack(Samples.bytes(LINE.repeat(5)));
    assertThat(read("a.jsonl.gz", lines, new Expansion.Limits(40, 250))).containsExactly("@0 BOMB");
    assertThat(read("a.jsonl.gz", lines, new Expansion.Limits(80, 1))).hasSize(5);
  }

  @Test
  void whatHonestLogsReachIsNoBomb() throws IOException {
    String logs =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"level\":\"info\",\"text\":\"Request " + i + " was answered\"}\n")
            .collect(Collectors.joining());
    assertThat(read("a.jsonl.xz", Packing.XZ.pack(Samples.bytes(logs))))
        .hasSize(100_000)
        .allMatch(line -> line.endsWith("answered"));
  }

  @Test
  void membersThatShareTheirBytesAreOneReject() throws IOException {
    byte[] zip = overlapping();
    List<String> lines = read("a.zip", zip);
    assertThat(lines).hasSize(2).contains("a.txt@0 one");
    assertThat(lines.get(1)).isEqualTo("b.txt@0 DAMAGED");
  }

  /** Three entries of the directory that begin at the first member. */
  private static byte[] overlapping() throws IOException {
    byte[] zip = Samples.zip(Samples.members("a.txt", "one", "b.txt", "two", "c.txt", "three"));
    String text = new String(zip, ISO_8859_1);
    for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
      Arrays.fill(zip, at + 42, at + 46, (byte) 0);
    }
    return zip;
  }

  /** With the limits as they are. */
  @Test
  void aGigabyteIsReadAndNoMore() throws IOException {
    byte[] spaces = Packing.GZ.pack(Samples.bytes(" ".repeat(64 * MEGABYTE)));
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.writeBytes(Packing.GZ.pack(Samples.bytes(LINE)));
    for (int i = 0; i < 20; i++) {
      bomb.writeBytes(spaces);
    }
    assertThat(Archives.read("a.jsonl.gz", bomb.toByteArray()))
        .hasSize(2)
        .endsWith(
            new Unreadable(
                new Place("a.jsonl.gz", null, 16),
                Reason.BOMB,
                "the file expands to more than 250 times its size (max-ratio)"));
  }

  @Test
  void limitsOfNothingAreRefused() {
    assertThatThrownBy(() -> new Expansion.Limits(0, 250))
        .hasMessage(
            "Cannot read compressed data that expands to 0 bytes or 250:1. Use 1 or more for"
                + " each.");
  }

  private static List<String> read(String name, byte[] content) {
    return read(name, content, SMALL);
  }

  private static List<String> read(String name, byte[] content, Expansion.Limits limits) {
    ReadingOptions options = new ReadingOptions(16L * MEGABYTE, Map.of(), limits);
    return Archives.lines(Archives.read(new MemoryFile(name, content), options));
  }
}
