package org.comention.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.archive.ReadingOptions;
import org.comention.document.DocumentRules;

/** A small archive on disk, and what was listed of it. */
final class ArchiveFolder {
  private static final Instant MODIFIED = Instant.parse("2025-12-31T00:00:00Z");

  private final Path root;
  private final List<InputFile> files = new ArrayList<>();

  ArchiveFolder(Path root) {
    this.root = root;
  }

  static ArchiveEntries.Rules rules(int limit) {
    return new ArchiveEntries.Rules(
        ReadingOptions.DEFAULT, DocumentRules.on(LocalDate.of(2026, 1, 1)), limit);
  }

  ArchiveFolder with(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.writeString(file, content, UTF_8);
    return listed(file);
  }

  ArchiveFolder withZip(String path, String... members) throws IOException {
    Path file = root.resolve(path);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String member : members) {
        zip.putNextEntry(new ZipEntry(member));
        zip.write(("The text of " + member + ", which is long enough.").getBytes(UTF_8));
      }
    }
    return listed(file);
  }

  private ArchiveFolder listed(Path file) throws IOException {
    String path = root.relativize(file).toString();
    files.add(new InputFile(root.toUri(), path, Files.size(file), MODIFIED));
    return this;
  }

  void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  List<InputFile> files() {
    return files;
  }

  Dataset<Row> entries(SparkSession spark, int limit) {
    return ArchiveEntries.read(spark, files, rules(limit), "b1");
  }
}
