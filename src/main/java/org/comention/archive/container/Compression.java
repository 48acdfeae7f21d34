package org.comention.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.comention.archive.Sample;

/** The ways in which one stream of bytes is packed. Several such streams in a row are one. */
enum Compression {
  GZIP(GzipInput::new, List.of("\u001f\u008b"), ".gz", ".tgz"),
  BZIP2(
      in -> new KeptInput(new BZip2CompressorInputStream(in, true)),
      bzip2Magics(),
      ".bz2",
      ".tbz2",
      ".tbz"),
  /** Its library keeps to windows of 128 MiB by itself. */
  ZSTD(
      in -> new ZstdCompressorInputStream(new LastByteAlone(in)),
      List.of("(\u00b5/\u00fd"),
      ".zst",
      ".tzst",
      ".zstd"),
  XZ(XzInput::new, List.of("\u00fd7zXZ\u0000"), ".xz", ".txz"),
  LZ4(Lz4Input::new, List.of("\u0004\"M\u0018"), ".lz4"),
  COMPRESS(
      in -> new ZCompressorInputStream(in, Compression.MEMORY_KIB),
      List.of("\u001f\u009d"),
      ".z",
      ".taz");

  /** What unpacking may hold in memory, as the best settings of xz need it twice. */
  static final int MEMORY_KIB = 130 << 10;

  private interface Opening {
    InputStream open(InputStream in) throws IOException;
  }

  private final Opening opening;
  private final List<String> magics;
  private final List<String> endings;

  Compression(Opening opening, List<String> magics, String... endings) {
    this.opening = opening;
    this.magics = magics;
    this.endings = List.of(endings);
  }

  /** A level, and then the first block or, where nothing was packed, the end. */
  private static List<String> bzip2Magics() {
    return IntStream.rangeClosed(1, 9)
        .boxed()
        .flatMap(level -> Stream.of("BZh" + level + "1AY&SY", "BZh" + level + "\u0017rE8P\u0090"))
        .toList();
  }

  static Optional<Compression> of(Sample sample) {
    return Stream.of(values()).filter(compression -> compression.fits(sample)).findFirst();
  }

  private boolean fits(Sample sample) {
    boolean named = endings.stream().anyMatch(sample::named);
    return magics.stream()
        .anyMatch(magic -> sample.beginsWith(magic) || (named && sample.endsWithin(magic)));
  }

  /**
   * The name of what is inside: {@code a.txt} of {@code a.txt.gz}, {@code a.tar} of {@code a.tgz}.
   */
  String nameInside(String name) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        String tar = ending.startsWith(".t") ? ".tar" : "";
        return name.substring(0, name.length() - ending.length()) + tar;
      }
    }
    return name;
  }

  /** What is inside, up to the first byte that cannot be unpacked. */
  InputStream open(InputStream in) throws IOException {
    return opening.open(in);
  }
}
