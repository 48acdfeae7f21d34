package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
  private static final byte[] LINES =
      Samples.bytes("{\"text\":\"Baku\"}\n{\"text\":\"Yerevan\"}\n");
  private static final List<String> ENTRIES = List.of("@0 Baku", "@16 Yerevan");

  @ParameterizedTest
  @EnumSource
  void everyCompressionIsReadUnderItsNameAndUnderAnyOther(Packing packing) throws IOException {
    byte[] packed = packing.pack(LINES);
    assertThat(Archives.lines("a.jsonl" + packing.ending(), packed)).isEqualTo(ENTRIES);
    assertThat(Archives.lines("dump", packed)).isEqualTo(ENTRIES);
  }

  @ParameterizedTest
  @EnumSource
  void moreThanAnyBufferIsRead(Packing packing) throws IOException {
    String text =
        IntStream.range(0, 50_000).mapToObj(i -> "Line " + i * i).collect(Collectors.joining("\n"));
    List<Entry> entries = Archives.read("a" + packing.ending(), packing.pack(Samples.bytes(text)));
    assertThat(entries).hasSize(1).first().isInstanceOf(RawText.class);
    assertThat(((RawText) entries.get(0)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void aTarInAnyCompressionIsRead(Packing packing) throws IOException {
    byte[] packed = packing.pack(Samples.tar(Samples.members("a.txt", "Baku")));
    assertThat(Archives.lines("a.tar" + packing.ending(), packed)).containsExactly("a.txt@0 Baku");
  }

  @ParameterizedTest
  @EnumSource
  void nothingInAnyCompressionIsAnEmptyFile(Packing packing) throws IOException {
    byte[] packed = packing.pack(new byte[0]);
    assertThat(Archives.lines("a.txt" + packing.ending(), packed)).containsExactly("@0 NO_TEXT");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "Z")
  void severalStreamsInARowAreOne(Packing packing) throws IOException {
    byte[] packed = joined(packing.pack(LINES), packing.pack(new byte[0]), packing.pack(LINES));
    assertThat(Archives.lines("a.jsonl" + packing.ending(), packed))
        .containsExactly("@0 Baku", "@16 Yerevan", "@35 Baku", "@51 Yerevan");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "Z")
  void whatIsWholeStaysWhereRubbishFollows(Packing packing) throws IOException {
    byte[] packed = joined(packing.pack(LINES), Samples.bytes("<rubbish of any kind>"));
    assertThat(Archives.lines("a.jsonl" + packing.ending(), packed))
        .startsWith("@0 Baku", "@16 Yerevan")
        .hasSize(3)
        .last()
        .asString()
        .matches("@35 (DAMAGED|TRUNCATED)");
  }

  @Test
  void zerosBehindAGzipArePadding() throws IOException {
    byte[] gzip = Packing.GZ.pack(LINES);
    assertThat(Archives.lines("a.jsonl.gz", joined(gzip, new byte[1000]))).isEqualTo(ENTRIES);
    assertThat(Archives.lines("a.jsonl.gz", joined(gzip, new byte[1000], gzip))).hasSize(4);
    assertThat(Archives.lines("a.jsonl.gz", joined(gzip, new byte[1000], new byte[] {1, 1})))
        .hasSize(3)
        .endsWith("@35 DAMAGED");
  }

  @Test
  void theHeaderOfAGzipMayHaveAllThatIsAllowed() {
    byte[] header = {0x1F, (byte) 0x8B, 8, 31, 0, 0, 0, 0, 0, 3};
    byte[] extras = Samples.bytes("\3\0xyz" + "name\0" + "comment\0" + "??");
    byte[] gzip = joined(header, extras, deflated(LINES), trailer(LINES));
    assertThat(Archives.lines("a.jsonl.gz", gzip)).isEqualTo(ENTRIES);
  }

  @Test
  void aNameOfAnyLengthInAGzipIsNotKept() {
    byte[] header = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 3};
    byte[] name = Samples.bytes("x".repeat(10 << 20) + "\0");
    byte[] gzip = joined(header, name, deflated(LINES), trailer(LINES));
    assertThat(Archives.lines("a.jsonl.gz", gzip)).isEqualTo(ENTRIES);
  }

  @Test
  void aChecksumThatDoesNotFitIsARejectBehindWhatWasRead() {
    byte[] header = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3};
    byte[] gzip = joined(header, deflated(LINES), trailer(Samples.bytes("other")));
    assertThat(Archives.lines("a.jsonl.gz", gzip))
        .containsExactly("@0 Baku", "@16 Yerevan", "@35 DAMAGED");
  }

  @Test
  void compressionsMayNest() throws IOException {
    byte[] thrice = Packing.ZST.pack(Packing.XZ.pack(Packing.BZ2.pack(LINES)));
    assertThat(Archives.lines("a.jsonl.bz2.xz.zst", thrice)).isEqualTo(ENTRIES);
    assertThat(Archives.lines("a.gz", Packing.GZ.pack(thrice))).containsExactly("@0 TOO_DEEP");
  }

  @Test
  void aWindowThatNeedsTooMuchMemoryIsAReject() throws IOException {
    byte[] xz = withDictionary(256 << 20);
    assertThat(Archives.read("a.txt.xz", xz))
        .containsExactly(
            new Unreadable(
                new Place("a.txt.xz", null, 0),
                Reason.UNREADABLE,
                "unpacking it needs more than 128 MiB of memory"));
    byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA8, 1, 0, 0};
    assertThat(Archives.lines("a.txt.zst", zstd)).containsExactly("@0 UNREADABLE");
    byte[] compress = {0x1F, (byte) 0x9D, (byte) 0x9E, 0, 0};
    assertThat(Archives.lines("a.txt.Z", compress)).containsExactly("@0 UNREADABLE");
  }

  private static byte[] withDictionary(int size) throws IOException {
    LZMA2Options options = new LZMA2Options(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(bytes, options)) {
      xz.write(LINES);
    }
    byte[] packed = bytes.toByteArray();
    // The size of the dictionary stands in the block's header, which has a checksum of its own.
    packed[16] = (byte) (2 * (31 - Integer.numberOfLeadingZeros(size) - 12));
    CRC32 crc = new CRC32();
    crc.update(packed, 12, 8);
    ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(20, (int) crc.getValue());
    return packed;
  }

  @Test
  void aMemberMayHaveAnyCompression() throws IOException {
    byte[] tar = Samples.tar(Map.of("a.jsonl.zst", Packing.ZST.pack(LINES)));
    assertThat(Archives.lines("a.tbz2", Packing.BZ2.pack(tar)))
        .containsExactly("a.jsonl.zst@0 Baku", "a.jsonl.zst@16 Yerevan");
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] bytes = new byte[content.length + 100];
    int length = deflater.deflate(bytes);
    deflater.end();
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] trailer(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) crc.getValue())
        .putInt(content.length)
        .array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
