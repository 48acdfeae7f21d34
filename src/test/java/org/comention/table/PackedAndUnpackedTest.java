package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.comention.Shared;
import org.comention.archive.ArchiveFile;
import org.comention.archive.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of 18,846 mails as one file, and the same mails as files of their own. */
class PackedAndUnpackedTest {
  private static final String PACKED = "20news_latin1.tar.gz";
  private static final double MOST_TIMES_THE_CPU = 1.5;
  private static final List<String> PLACE = List.of("doc_id", "path", "member", "position");
  private static final int[] COLUMNS =
      IntStream.range(0, EntrySchema.SCHEMA.size())
          .filter(column -> !PLACE.contains(EntrySchema.SCHEMA.fieldNames()[column]))
          .toArray();

  private static final Configuration CONFIGURATION = new Configuration();

  @TempDir private Path folder;

  /** Hashes of rows without their place, and nanoseconds of CPU. */
  private record Reading(List<Integer> rows, long cpu) {}

  @Test
  void giveTheSameDocumentsForAboutTheSameCpu() throws IOException {
    Path corpora = Shared.folder("corpora");
    List<ArchiveFile> packed = List.of(file(corpora, PACKED));
    List<ArchiveFile> unpacked = unpacked(corpora.resolve(PACKED));
    read(unpacked.subList(0, 2000)); // Until the code is compiled.

    Reading files = read(unpacked);
    Reading members = read(packed);

    assertThat(files.rows()).hasSize(18_846).isEqualTo(members.rows());
    double ratio = files.cpu() / (double) members.cpu();
    System.out.printf(Locale.ROOT, "Unpacked costs %.2f times the CPU.%n", ratio);
    assertThat(ratio).isLessThan(MOST_TIMES_THE_CPU);
  }

  private static ArchiveFile file(Path root, String path) throws IOException {
    URI uri = root.toAbsolutePath().normalize().toUri();
    HadoopFile.Store store = new HadoopFile.Store(uri, CONFIGURATION, count -> {});
    return new HadoopFile(store, path, Files.size(root.resolve(path)), Range.ALL);
  }

  private List<ArchiveFile> unpacked(Path archive) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        if (entry.isFile()) {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
        }
      }
    }
    List<ArchiveFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.add(file(folder, folder.relativize(path).toString()));
      }
    }
    return files;
  }

  private static Reading read(List<ArchiveFile> files) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Integer> hashes = new ArrayList<>();
    try (EntryRows rows = new EntryRows(files, ArchiveFolder.rules(0), "b")) {
      rows.forEachRemaining(row -> hashes.add(hash(row)));
    }
    hashes.sort(null);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    return new Reading(hashes, cpu);
  }

  private static int hash(Row row) {
    StringBuilder values = new StringBuilder();
    for (int column : COLUMNS) {
      values.append(value(row.get(column))).append('\n');
    }
    return values.toString().hashCode();
  }

  private static String value(Object value) {
    return value instanceof Object[] values ? List.of(values).toString() : Objects.toString(value);
  }
}
