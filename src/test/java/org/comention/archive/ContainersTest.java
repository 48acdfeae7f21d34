package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
  private static final Map<String, byte[]> MEMBERS =
      Samples.members(
          "folder/", "",
          "folder/a.txt", "Baku",
          "b.jsonl", "{\"text\":\"b\"}\n{\"text\":7}\n",
          "c.csv", "id,text\n1,c\n2,d\n",
          ".hidden.txt", "x",
          "__MACOSX/folder/._a.txt", "x",
          "./e.txt", "",
          "f.png", "\u0000");

  private static final List<String> ENTRIES =
      List.of(
          "folder/a.txt@0 Baku",
          "b.jsonl@0 b",
          "b.jsonl@13 TEXT_NOT_A_STRING",
          "c.csv@0 c",
          "c.csv@1 d",
          ".hidden.txt@0 skipped: hidden",
          "__MACOSX/folder/._a.txt@0 skipped: hidden",
          "./e.txt@0 NO_TEXT",
          "f.png@0 BINARY");

  @Test
  void everyMemberOfATarIsReadAsWhatItIs() throws IOException {
    assertThat(Archives.lines("a.tar", Samples.tar(MEMBERS))).isEqualTo(ENTRIES);
  }

  @Test
  void everyMemberOfACompressedTarIsReadAsWhatItIs() throws IOException {
    assertThat(Archives.lines("a.tgz", Samples.gzip(Samples.tar(MEMBERS)))).isEqualTo(ENTRIES);
  }

  @Test
  void everyMemberOfAZipIsReadAsWhatItIs() throws IOException {
    assertThat(Archives.lines("a.zip", Samples.zip(MEMBERS))).isEqualTo(ENTRIES);
    assertThat(Archives.lines("a.zip", Samples.streamedZip(MEMBERS))).isEqualTo(ENTRIES);
  }

  @Test
  void aZipWithinAContainerIsReadAsAStream() throws IOException {
    List<String> inner = ENTRIES.stream().map(line -> "z.zip!" + line).toList();
    assertThat(Archives.lines("a.tar", Samples.tar(Map.of("z.zip", Samples.zip(MEMBERS)))))
        .isEqualTo(inner);
    assertThat(Archives.lines("a.tar", Samples.tar(Map.of("z.zip", Samples.streamedZip(MEMBERS)))))
        .isEqualTo(inner);
  }

  @Test
  void containersAreKnownByContentUnderAnyName() throws IOException {
    assertThat(Archives.lines("dump", Samples.tar(MEMBERS))).isEqualTo(ENTRIES);
    assertThat(Archives.lines("dump", Samples.zip(MEMBERS))).isEqualTo(ENTRIES);
    assertThat(Archives.lines("dump", Samples.gzip(Samples.zip(MEMBERS)))).isEqualTo(ENTRIES);
  }

  @Test
  void aCompressedMemberIsRead() throws IOException {
    byte[] tar = Samples.tar(Map.of("a.jsonl.gz", Samples.gzip(Samples.bytes("not JSON"))));
    assertThat(Archives.lines("a.tar", tar)).containsExactly("a.jsonl.gz@0 MALFORMED");
  }

  @Test
  void allMembersOfAGzipAreRead() throws IOException {
    byte[] first = Samples.gzip(Samples.bytes("{\"text\":\"a\"}\n"));
    byte[] second = Samples.gzip(Samples.bytes("{\"text\":\"b\"}\n"));
    assertThat(Archives.lines("a.jsonl.gz", joined(first, second)))
        .containsExactly("@0 a", "@13 b");
  }

  @Test
  void threeContainersWithinEachOtherAreOpenedAndNoFourth() throws IOException {
    byte[] third = Samples.zip(Samples.members("c.txt.gz", Samples.gzip(Samples.bytes("deep"))));
    byte[] second = Samples.tar(Samples.members("3.zip", third, "b.txt", "less deep"));
    assertThat(Archives.lines("1.zip", Samples.zip(Map.of("2.tar", second))))
        .containsExactly("2.tar!3.zip!c.txt.gz@0 deep", "2.tar!b.txt@0 less deep");
    assertThat(
            Archives.lines(
                "0.tar", Samples.tar(Map.of("1.zip", Samples.zip(Map.of("2.tar", second))))))
        .containsExactly("1.zip!2.tar!3.zip@0 TOO_DEEP", "1.zip!2.tar!b.txt@0 less deep");
  }

  @Test
  void compressionIsNotUndoneWithoutEnd() throws IOException {
    byte[] thrice = Samples.gzip(Samples.gzip(Samples.gzip(Samples.bytes("a"))));
    assertThat(Archives.lines("a.gz", thrice)).containsExactly("@0 a");
    assertThat(Archives.lines("a.gz", Samples.gzip(thrice))).containsExactly("@0 TOO_DEEP");
  }

  @Test
  void linksAndDevicesAreRejects() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      putLink(tar, "soft", TarConstants.LF_SYMLINK);
      putLink(tar, "hard", TarConstants.LF_LINK);
      putLink(tar, "pipe", TarConstants.LF_FIFO);
    }
    assertThat(Archives.lines("a.tar", bytes.toByteArray()))
        .containsExactly("soft@0 UNREADABLE", "hard@0 UNREADABLE", "pipe@0 UNREADABLE");
  }

  private static void putLink(TarArchiveOutputStream tar, String name, byte kind)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName("/etc/passwd");
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  @Test
  void anEncryptedMemberIsARejectAndTheNextIsRead() throws IOException {
    byte[] zip = Samples.zip(Samples.members("a.txt", "secret", "b.txt", "open"));
    zip[6] |= 1;
    zip[indexOf(zip, "PK\u0001\u0002") + 8] |= 1;
    assertThat(Archives.lines("a.zip", zip)).containsExactly("a.txt@0 ENCRYPTED", "b.txt@0 open");
    assertThat(Archives.lines("a.tar", Samples.tar(Map.of("z.zip", zip))))
        .containsExactly("z.zip!a.txt@0 ENCRYPTED", "z.zip!b.txt@0 open");
  }

  @Test
  void namesAreShownAndNeverFollowed() throws IOException {
    byte[] tar =
        Samples.tar(
            Samples.members(
                "../../etc/passwd", "a",
                "/absolute", "b",
                "line\nbreak\u001b[2J\u202e.txt", "c",
                "C:\\.svn\\x", "d"));
    assertThat(Archives.lines("a.tar", tar))
        .containsExactly(
            "../../etc/passwd@0 a",
            "/absolute@0 b",
            "line\uFFFDbreak\uFFFD[2J\uFFFD.txt@0 c",
            "C:\\.svn\\x@0 skipped: hidden");
  }

  @Test
  void veryLongNamesAreCut() throws IOException {
    List<Entry> entries =
        Archives.read("a.tar", Samples.tar(Samples.members("x".repeat(5000), "a")));
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).place().member()).isEqualTo("x".repeat(1000));
  }

  @Test
  void membersOfOneNameStayApart() throws IOException {
    byte[] one = Samples.tar(Samples.members("a.txt", "1"));
    byte[] two = Samples.tar(Samples.members("a.txt", "2"));
    byte[] both = joined(Arrays.copyOf(one, 1024), two);
    assertThat(Archives.lines("a.tar", both)).containsExactly("a.txt@0 1", "a.txt (2)@0 2");
  }

  @Test
  void aMemberCannotPassForOneOfAContainerBesideIt() throws IOException {
    byte[] inner = Samples.zip(Samples.members("a.txt", "1"));
    byte[] zip = Samples.zip(Samples.members("x.zip", inner, "x.zip!a.txt", "2"));
    assertThat(Archives.lines("a.zip", zip))
        .containsExactly("x.zip!a.txt@0 1", "x.zip%21a.txt@0 2");
  }

  @Test
  void aSecondTarBehindTheFirstDoesNotVanish() throws IOException {
    byte[] tar = Samples.tar(Samples.members("a.txt", "1"));
    assertThat(Archives.lines("a.tar", joined(tar, tar)))
        .containsExactly("a.txt@0 1", "@1 DAMAGED");
  }

  @Test
  void aBrokenMemberOfAZipCostsItselfAlone() throws IOException {
    byte[] zip = Samples.zip(Samples.members("a.txt", "aaaa bbbb", "b.txt", "second"));
    zip[indexOf(zip, "PK\u0001\u0002") + 16] ^= 0x55;
    assertThat(Archives.lines("a.zip", zip)).containsExactly("a.txt@0 DAMAGED", "b.txt@0 second");
  }

  @Test
  void aFileThatCannotBeOpenedIsAReject(@TempDir Path root) {
    List<Entry> entries = Archives.read(new LocalFile(root, "gone.txt"), ReadingOptions.DEFAULT);
    assertThat(entries)
        .containsExactly(
            new Unreadable(new Place("gone.txt", null, 0), Reason.UNREADABLE, "no such file"));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).indexOf(text);
  }
}
