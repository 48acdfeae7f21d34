package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;

/** Containers that are rare, lie, or ask for more than there is. */
class HostileContainersTest {
  private static final int RECORD = 512;

  /** Writes the members of a container. */
  private interface Writing<T> {
    void write(T container) throws IOException;
  }

  @Test
  void whatStandsBeforeAMemberOfATarIsBounded() throws IOException {
    for (byte kind : new byte[] {'L', 'K', 'x'}) {
      byte[] tar =
          tar(
              "UTF-8",
              out -> {
                put(out, "a.txt", TarConstants.LF_NORMAL, "a");
                put(out, "header", kind, "100 a=" + "x".repeat(300 << 10));
                put(out, "b.txt", TarConstants.LF_NORMAL, "b");
              });
      assertThat(Archives.lines("a.tar", tar)).containsExactly("a.txt@0 a", "@1 DAMAGED");
    }
  }

  @Test
  void headersOfHeadersAreBounded() throws IOException {
    byte[] tar =
        tar(
            "UTF-8",
            out -> {
              for (int i = 0; i < 100_000; i++) {
                put(out, "header", (byte) 'x', "");
              }
            });
    assertThat(Archives.lines("a.tar", tar)).containsExactly("@0 DAMAGED");
  }

  @Test
  void aSparseMemberIsARejectWhateverSizeItClaims() throws IOException {
    byte[] tar =
        tar(
            "UTF-8",
            out -> {
              put(out, "sparse.txt", (byte) 'S', "abc");
              put(out, "b.txt", TarConstants.LF_NORMAL, "b");
            });
    octal(tar, 386, 0);
    octal(tar, 398, 3);
    octal(tar, 483, 0_77777777777L);
    sum(tar);
    assertThat(Archives.lines("a.tar", tar))
        .containsExactly("sparse.txt@0 UNREADABLE", "b.txt@0 b");
  }

  @Test
  void aMemberThatClaimsMoreThanThereIsEndsWhereTheDataDoes() throws IOException {
    byte[] tar = Samples.tar(Samples.members("a.jsonl", "{}"));
    octal(tar, 124, 0_77777777777L);
    sum(tar);
    assertThat(Archives.lines("a.tar", tar)).containsExactly("a.jsonl@0 TRUNCATED");
  }

  @Test
  void namesThatAreNotUtf8AreToldApart() throws IOException {
    byte[] tar =
        tar(
            "ISO-8859-1",
            out -> {
              out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
              put(out, "caf\u00e9.txt", TarConstants.LF_NORMAL, "a");
              put(out, "caf\u00e8.txt", TarConstants.LF_NORMAL, "b");
              put(out, "\u00e9".repeat(120), TarConstants.LF_NORMAL, "c");
            });
    assertThat(Archives.lines("a.tar", tar))
        .containsExactly("caf%E9.txt@0 a", "caf%E8.txt@0 b", "%E9".repeat(120) + "@0 c");
    byte[] zip =
        zip(
            out -> {
              out.setEncoding("ISO-8859-1");
              out.setUseLanguageEncodingFlag(false);
              put(out, new ZipArchiveEntry("caf\u00e9.txt"), "a");
              put(out, new ZipArchiveEntry("caf\u00e8.txt"), "b");
            });
    assertBothWays(zip, "caf%E9.txt@0 a", "caf%E8.txt@0 b");
  }

  @Test
  void namesAreReadFromHeadersLongNamesAttributesAndExtraFields() throws IOException {
    List<String> names =
        List.of("caf\u00e9", "Bak\u0131", "\u00e9".repeat(70), "\u0131".repeat(70));
    String[] expected = names.stream().map(name -> name + "@0 a").toArray(String[]::new);
    byte[] plain =
        tar(
            "UTF-8",
            out -> {
              out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
              putAll(out, names);
            });
    assertThat(Archives.lines("a.tar", plain)).containsExactly(expected);
    byte[] described =
        tar(
            "US-ASCII",
            out -> {
              out.setAddPaxHeadersForNonAsciiNames(true);
              out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
              putAll(out, names);
            });
    assertThat(Archives.lines("a.tar", described)).containsExactly(expected);
    byte[] zip =
        zip(
            out -> {
              out.setEncoding("IBM437");
              out.setUseLanguageEncodingFlag(false);
              out.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
              for (String name : names) {
                put(out, new ZipArchiveEntry(name), "a");
              }
            });
    assertBothWays(zip, expected);
  }

  private static void putAll(TarArchiveOutputStream out, List<String> names) throws IOException {
    for (String name : names) {
      put(out, name, TarConstants.LF_NORMAL, "a");
    }
  }

  @Test
  void aZipOfTheLargeKindIsRead() throws IOException {
    byte[] zip =
        zip(
            out -> {
              out.setUseZip64(Zip64Mode.Always);
              put(out, new ZipArchiveEntry("a.txt"), "a");
              put(out, new ZipArchiveEntry("b.txt"), "b");
            });
    assertBothWays(zip, "a.txt@0 a", "b.txt@0 b");
  }

  @Test
  void membersThatAreNotCompressedAreRead() throws IOException {
    assertBothWays(zip(out -> put(out, stored("a.txt", "a"), "a")), "a.txt@0 a");
  }

  @Test
  void aDirectoryThatIsTooLargeToBeHeldIsPassedOver() throws IOException {
    byte[] zip =
        zip(
            out -> {
              for (int i = 0; i < 300; i++) {
                ZipArchiveEntry entry = stored(i + ".txt", "a");
                entry.setComment("x".repeat(60_000));
                put(out, entry, "a");
              }
            });
    assertThat(Archives.lines("a.zip", zip)).hasSize(300).contains("0.txt@0 a", "299.txt@0 a");
  }

  @Test
  void aDirectoryThatClaimsMoreThanThereIsIsAReject() throws IOException {
    byte[] zip = Samples.zip(Samples.members("a.txt", "a"));
    Arrays.fill(zip, zip.length - 14, zip.length - 2, (byte) 0xFF);
    assertThat(Archives.lines("a.zip", zip)).startsWith("a.txt@0 a").hasSizeBetween(1, 2);
    byte[] other = Samples.zip(Samples.members("a.txt", "a"));
    other[other.length - 12] = 2;
    assertThat(Archives.lines("a.zip", other)).containsExactly("a.txt@0 a", "@1 DAMAGED");
  }

  @Test
  void aMemberThatPromisesTheImpossibleIsARejectAlone() throws IOException {
    byte[] zip = Samples.zip(Samples.members("a.txt", "a", "b.txt", "b"));
    int directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
    zip[directory + 10] = 95;
    assertThat(Archives.lines("a.zip", zip)).containsExactly("a.txt@0 UNREADABLE", "b.txt@0 b");
  }

  private static void assertBothWays(byte[] zip, String... lines) throws IOException {
    assertThat(Archives.lines("a.zip", zip)).containsExactly(lines);
    List<String> inner = Arrays.stream(lines).map(line -> "z.zip!" + line).toList();
    assertThat(Archives.lines("a.tar", Samples.tar(Map.of("z.zip", zip)))).isEqualTo(inner);
  }

  private static byte[] tar(String encoding, Writing<TarArchiveOutputStream> members)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, RECORD, encoding)) {
      members.write(tar);
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte kind, String content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setSize(content.length());
    tar.putArchiveEntry(entry);
    tar.write(Samples.bytes(content));
    tar.closeArchiveEntry();
  }

  /** Eleven digits in the first header. */
  private static void octal(byte[] tar, int at, long number) {
    byte[] digits = Samples.bytes(String.format(Locale.ROOT, "%011o", number));
    System.arraycopy(digits, 0, tar, at, digits.length);
    tar[at + digits.length] = 0;
  }

  /** Makes the first header fit its checksum. */
  private static void sum(byte[] tar) {
    Arrays.fill(tar, 148, 156, (byte) ' ');
    long sum = 0;
    for (int i = 0; i < RECORD; i++) {
      sum += tar[i] & 0xFF;
    }
    byte[] digits = Samples.bytes(String.format(Locale.ROOT, "%06o\0 ", sum));
    System.arraycopy(digits, 0, tar, 148, digits.length);
  }

  private static byte[] zip(Writing<ZipArchiveOutputStream> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      members.write(zip);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(Samples.bytes(content));
    zip.closeArchiveEntry();
  }

  private static ZipArchiveEntry stored(String name, String content) {
    CRC32 crc = new CRC32();
    crc.update(Samples.bytes(content));
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length());
    entry.setCrc(crc.getValue());
    return entry;
  }
}
