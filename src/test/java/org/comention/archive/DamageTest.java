package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Every format cut at every byte, containers with a wrong bit anywhere: no loss is unseen. */
class DamageTest {
  private static final String LINES =
      "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n";
  private static final Map<String, byte[]> MEMBERS =
      Samples.members("a.txt", "one", "b.jsonl", LINES, "c/d.txt", "four ".repeat(200));
  private static final int ENTRIES = 5;

  /** How many entries must come, whatever follows, of a file that is cut after some bytes. */
  private interface Complete {
    long entries(byte[] cut) throws Exception;
  }

  @Test
  void linesBeforeTheCutAreRead() throws Exception {
    check("a.jsonl", Samples.bytes(LINES), DamageTest::lines);
  }

  @Test
  void linesOfACompressedFileBeforeTheCutAreRead() throws Exception {
    byte[] gzip = Samples.gzip(Samples.bytes(LINES.repeat(50)));
    check("a.jsonl.gz", gzip, cut -> lines(inflated(cut)));
    checkLossShows("a.jsonl.gz", gzip);
  }

  @Test
  void elementsOfAnArrayBeforeTheCutAreRead() throws Exception {
    byte[] array =
        Samples.bytes("[{\"text\":\"one\"},\n{\"text\":\"t}w]o\"}, {\"text\":\"three\"}]");
    check("a.json", array, cut -> string(cut).split("\"\\}", -1).length - 1);
    checkLossShows("a.json", array);
  }

  @Test
  void rowsBeforeTheCutAreRead() throws Exception {
    byte[] table = Samples.bytes("id,text\n1,one\n2,\"t\n,\"\"wo\"\n3,three\n");
    check("a.csv", table, cut -> rows(string(cut)));
  }

  @Test
  void membersOfATarBeforeTheCutAreRead() throws Exception {
    byte[] tar = Samples.tar(MEMBERS);
    check("a.tar", tar, DamageTest::tarEntries);
    checkLossShows("a.tar", tar);
  }

  @Test
  void membersOfACompressedTarBeforeTheCutAreRead() throws Exception {
    byte[] tarGz = Samples.gzip(Samples.tar(MEMBERS));
    check("a.tar.gz", tarGz, cut -> tarEntries(inflated(cut)));
    checkLossShows("a.tar.gz", tarGz);
  }

  @Test
  void membersOfAZipBeforeTheCutAreRead() throws Exception {
    for (byte[] zip : List.of(Samples.zip(MEMBERS), Samples.streamedZip(MEMBERS))) {
      check("a.zip", zip, DamageTest::zipEntries);
      checkLossShows("a.zip", zip);
    }
  }

  @Test
  void membersOfAZipWithinATarBeforeTheCutAreRead() throws Exception {
    byte[] zip = Samples.zip(MEMBERS);
    byte[] tar = Samples.tar(Map.of("z.zip", zip));
    check(
        "a.tar",
        tar,
        cut -> cut.length < 512 ? 0 : zipEntries(Arrays.copyOfRange(cut, 512, cut.length)));
    checkLossShows("a.tar", tar);
  }

  @Test
  void noTextIsLostUnseenWhereABitIsWrong() throws Exception {
    for (byte[] whole : containers()) {
      for (int at = 0; at < whole.length; at++) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << at % 8);
        List<Entry> entries = Archives.read("a", damaged);
        boolean rejects = entries.stream().anyMatch(Unreadable.class::isInstance);
        assertThat(rejects || entries.size() == ENTRIES).as("at %d: %s", at, entries).isTrue();
      }
    }
  }

  private static List<byte[]> containers() throws IOException {
    byte[] tar = Samples.tar(MEMBERS);
    byte[] zip = Samples.zip(MEMBERS);
    byte[] both = Samples.tar(Map.of("z.zip", zip));
    return List.of(Samples.gzip(tar), tar, zip, Samples.streamedZip(MEMBERS), both);
  }

  private static void check(String name, byte[] whole, Complete complete) throws Exception {
    List<String> all = Archives.lines(name, whole);
    assertThat(complete.entries(whole)).as("entries of the whole").isEqualTo(all.size());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      List<String> lines = Archives.lines(name, cut);
      int expected = (int) complete.entries(cut);
      assertBegins(lines, all, expected);
    }
  }

  /** These are the first entries of all, at least so many, and behind them at most a reject. */
  private static void assertBegins(List<String> found, List<String> all, int least) {
    int same = 0;
    while (same < Math.min(found.size(), all.size()) && found.get(same).equals(all.get(same))) {
      same++;
    }
    assertThat(same)
        .as(found.toString())
        .isGreaterThanOrEqualTo(least)
        .isGreaterThanOrEqualTo(found.size() - 1);
  }

  private static void checkLossShows(String name, byte[] whole) {
    for (int length = 0; length < whole.length; length++) {
      List<Entry> entries = Archives.read(name, Arrays.copyOf(whole, length));
      assertThat(entries.stream().filter(Unreadable.class::isInstance))
          .as("%s cut at %d: %s", name, length, Archives.lines(entries))
          .hasSize(1);
      assertThat(entries.get(entries.size() - 1)).isInstanceOf(Unreadable.class);
    }
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long lines(byte[] cut) {
    return string(cut).chars().filter(c -> c == '\n').count();
  }

  private static long rows(String cut) {
    return List.of("1,one", "\"\"wo\"", "3,three").stream()
        .filter(row -> cut.contains(row + "\n"))
        .count();
  }

  /** Members whose bytes are there; the second holds three records. */
  private static long tarEntries(byte[] cut) {
    int[] ends = {512 + 3, 1024 + 512 + LINES.length(), 2048 + 512 + 1000};
    int[] entries = {1, 4, 5};
    long complete = 0;
    for (int i = 0; i < ends.length; i++) {
      complete = cut.length >= ends[i] ? entries[i] : complete;
    }
    return complete;
  }

  /** Counted by what begins behind each member; the directory begins behind the last. */
  private static long zipEntries(byte[] cut) {
    String zip = string(cut);
    long headers = zip.split("PK\u0003\u0004", -1).length - 1L;
    long complete = zip.contains("PK\u0001\u0002") ? headers : Math.max(0, headers - 1);
    return complete == 0 ? 0 : complete == 1 ? 1 : complete + 2;
  }

  /** What the JDK can still decompress of a cut file. */
  private static byte[] inflated(byte[] cut) throws DataFormatException {
    if (cut.length < 10) {
      return new byte[0];
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(cut, 10, cut.length - 10);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
      out.write(buffer, 0, read);
    }
    inflater.end();
    return out.toByteArray();
  }
}
