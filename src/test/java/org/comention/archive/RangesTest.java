package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file read by several readers, each of which is given a range of its bytes. */
class RangesTest {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final ReadingOptions SHORT = new ReadingOptions(40, Map.of());
  private static final List<String> PARTS =
      List.of(
          "\n", "\r\n", "\r", " ", "{\"text\":\"one\"}", "{\"text\":\"Bakı\"}", "{broken", "\n\n");

  /** The last range ends behind the file's end, as that of a file that has become shorter. */
  private static List<Entry> inRanges(ArchiveFile file, long length, ReadingOptions options) {
    List<Entry> all = new ArrayList<>();
    for (long from = 0; from <= file.size(); from += length) {
      all.addAll(Archives.read(new InRange(file, new Range(from, from + length)), options));
    }
    return all;
  }

  private record InRange(ArchiveFile file, Range range) implements ArchiveFile {
    @Override
    public InputStream open(long offset) throws IOException {
      return file.open(offset);
    }

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public InputStream open() throws IOException {
      return file.open();
    }

    @Override
    public SeekableByteChannel openSeekable() throws IOException {
      return file.openSeekable();
    }
  }

  /** Every length of ranges (of a long file, many) gives the entries of one reader, in order. */
  private static List<String> same(String name, byte[] content) {
    MemoryFile file = new MemoryFile(name, content);
    List<Entry> whole = Archives.read(file, SHORT);
    int step = 1 + content.length / 100;
    for (long length = 1; length <= content.length + step; length += step) {
      assertThat(inRanges(file, length, SHORT))
          .as("%s in ranges of %d: %s", name, length, new String(content, UTF_8))
          .isEqualTo(whole);
    }
    return Archives.lines(whole);
  }

  @Test
  void aLineBelongsToTheRangeInWhichItBegins() {
    byte[] lines = Samples.bytes("{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n");
    MemoryFile file = new MemoryFile("a.jsonl", lines);
    assertThat(Archives.lines(Archives.read(new InRange(file, new Range(12, 14)), SHORT)))
        .containsExactly("@13 b");
    assertThat(Archives.read(new InRange(file, new Range(14, 26)), SHORT)).isEmpty();
    assertThat(same("a.jsonl", lines)).containsExactly("@0 a", "@13 b", "@26 c");
  }

  @Test
  void aLineThatIsLongerThanItsRangesAndOneThatIsTooLongComeOnce() {
    String lines = "{\"text\":\"a\"}\n{\"text\":\"" + "x".repeat(1 << 17) + "\"}\n{\"text\":\"b\"}";
    MemoryFile file = new MemoryFile("a.jsonl", Samples.bytes(lines));
    List<Entry> whole = Archives.read(file, SHORT);
    assertThat(Archives.lines(whole)).containsExactly("@0 a", "@13 TOO_LONG", "@131097 b");
    for (int length : List.of(1 << 10, 1 << 16, (1 << 16) + 1)) {
      assertThat(inRanges(file, length, SHORT)).isEqualTo(whole);
    }
  }

  @Test
  void linesOfEveryEncodingAndLineEndComeOnce() {
    for (String mark : List.of("", "\uFEFF")) {
      assertThat(
              same("a.jsonl", (mark + "{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}").getBytes(UTF_8)))
          .hasSize(2);
    }
    String wide = "\uFEFF{\"text\":\"\u0A0A\u0A00\"}\r\n\n{\"text\":\"b\"}\n ";
    assertThat(same("a.jsonl", wide.getBytes(UTF_16LE))).hasSize(2);
    assertThat(same("a.jsonl", wide.getBytes(UTF_16BE))).hasSize(2);
    assertThat(same("a.jsonl", wide.getBytes(UTF_32LE))).hasSize(2);
  }

  @Test
  void randomLinesComeOnce() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder lines = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
      for (int rest = random.nextInt(12); rest > 0; rest--) {
        lines.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      same("seed " + seed + ".jsonl", lines.toString().getBytes(charset(lines, random)));
    }
  }

  /** Wide charsets show by their mark alone, where so little follows it. */
  private static Charset charset(CharSequence marked, Random random) {
    if (marked.length() == 0 || marked.charAt(0) != '\uFEFF') {
      return UTF_8;
    }
    return List.of(UTF_8, UTF_16LE, UTF_16BE, UTF_32LE).get(random.nextInt(4));
  }

  /** 1 GB where the property {@code comention.large} is set. */
  @Test
  void aLargeFileInOneSevenAnd64RangesIsTheSame(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("a.jsonl");
    long size = Boolean.getBoolean("comention.large") ? 1L << 30 : 4L << 20;
    write(path, size);
    LocalFile file = new LocalFile(folder, "a.jsonl");
    String whole = digest(file, 1);
    assertThat(digest(file, 7)).isEqualTo(whole);
    assertThat(digest(file, 64)).isEqualTo(whole);
  }

  private static void write(Path path, long size) throws IOException {
    Random random = new Random(5);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      for (long written = 0; written < size; ) {
        String text = "Words and words. ".repeat(1 + random.nextInt(400));
        String end = PARTS.get(random.nextInt(PARTS.size()));
        byte[] record = Samples.bytes("{\"text\":\"" + text + written + "\"}\n" + end + "\n");
        out.write(record);
        written += record.length;
      }
    }
  }

  /** Of all entries in their order. */
  private static String digest(ArchiveFile file, int ranges) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long length = file.size() / ranges + 1;
    for (long from = 0; from < file.size(); from += length) {
      InRange part = new InRange(file, new Range(from, from + length));
      try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(part)) {
        entries.forEachRemaining(entry -> digest.update(Samples.bytes(Archives.line(entry))));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void whatCannotBeCutIsGivenByTheFirstRange() throws IOException {
    String lines = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
    assertThat(same("a.txt", Samples.bytes("Some words.\nAnd more."))).hasSize(1);
    assertThat(same("a.json", Samples.bytes("[" + lines.strip().replace("\n", ",") + "]")))
        .hasSize(2);
    assertThat(same("a.csv", Samples.bytes("id,text\n1,\"a\n\"\n2,b\n"))).hasSize(2);
    assertThat(same("a.jsonl.gz", Samples.gzip(Samples.bytes(lines)))).hasSize(2);
    assertThat(same("a.bin", new byte[] {0, 1, 2, 3})).hasSize(1);
    assertThat(same("empty.jsonl", new byte[0])).hasSize(1);
  }

  @Test
  void membersOfAZipComeOnceAndNumberedAsInOne() throws IOException {
    byte[] zip = zip("a.txt", "a.txt", ".hidden", "b.jsonl", "a.txt", "empty", "a.txt");
    assertThat(same("a.zip", zip))
        .containsExactly(
            "a.txt@0 text 0",
            "a.txt (2)@0 text 1",
            ".hidden@0 skipped: hidden",
            "b.jsonl@0 MALFORMED",
            "a.txt (5)@0 text 4",
            "empty@0 NO_TEXT",
            "a.txt (7)@0 text 6");
    MemoryFile file = new MemoryFile("a.zip", zip);
    assertThat(Archives.lines(Archives.read(new InRange(file, new Range(0, 60)), SHORT)))
        .hasSize(2);
  }

  @Test
  void aZipWithoutItsDirectoryIsGivenByTheFirstRange() throws IOException {
    byte[] zip = zip("a.txt", "b.txt");
    assertThat(same("a.zip", Arrays.copyOf(zip, zip.length - 30)))
        .startsWith("a.txt@0 text 0", "b.txt@0 text 1");
  }

  /** Neither does another range give its members again, nor is what was lost passed over. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStoreThatFailsAtTheDirectoryCostsEachRangeItself(boolean whenOpened) throws IOException {
    ArchiveFile file = new WithoutDirectory(new MemoryFile("a.zip", zip("a.txt")), whenOpened);
    for (Range range : List.of(new Range(0, 9), new Range(9, 999))) {
      assertThat(Archives.read(new InRange(file, range), SHORT))
          .containsExactly(new Unreadable(new Place("a.zip", null, 0), Reason.UNREADABLE, "gone"));
    }
  }

  /** A file that the store gives from its beginning alone. */
  private record WithoutDirectory(MemoryFile file, boolean whenOpened) implements ArchiveFile {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public InputStream open() {
      return file.open();
    }

    @Override
    public SeekableByteChannel openSeekable() throws IOException {
      if (whenOpened) {
        throw new IOException("gone");
      }
      return new SeekableInMemoryByteChannel(file.content()) {
        @Override
        public int read(ByteBuffer bytes) throws IOException {
          throw new IOException("gone");
        }
      };
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < names.length; i++) {
        zip.putArchiveEntry(new ZipArchiveEntry(names[i]));
        zip.write(Samples.bytes(names[i].equals("empty") ? "" : "text " + i));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void everyRangeOfAFileThatIsGoneSaysTheSame() {
    ArchiveFile gone =
        new ArchiveFile() {
          @Override
          public String path() {
            return "a.jsonl";
          }

          @Override
          public long size() {
            return 2;
          }

          @Override
          public InputStream open() throws IOException {
            throw new NoSuchFileException("a.jsonl");
          }

          @Override
          public SeekableByteChannel openSeekable() throws IOException {
            throw new NoSuchFileException("a.jsonl");
          }
        };
    Unreadable reject =
        new Unreadable(new Place("a.jsonl", null, 0), Reason.UNREADABLE, "no such file");
    assertThat(inRanges(gone, 1, SHORT)).containsExactly(reject, reject, reject);
  }

  @Test
  void aRangeEndsBehindItsBeginning() {
    assertThatThrownBy(() -> new Range(2, 1)).hasMessage("No range of bytes: [2, 1)");
    assertThatThrownBy(() -> new Range(-1, 1)).hasMessage("No range of bytes: [-1, 1)");
  }
}
