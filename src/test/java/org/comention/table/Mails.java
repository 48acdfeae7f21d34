package org.comention.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.comention.Shared;
import org.comention.archive.ArchiveFile;
import org.comention.archive.Range;

/** A real archive of mails. */
final class Mails {
  /** So many there are. */
  static final int COUNT = 18_846;

  private static final String PACKED = "20news_latin1.tar.gz";
  private static final Configuration CONFIGURATION = new Configuration();

  private Mails() {}

  /** All in one file. */
  static List<ArchiveFile> packed() throws IOException {
    return List.of(file(Shared.folder("corpora"), PACKED));
  }

  /** The same mails, each a file of this folder. */
  static List<ArchiveFile> unpacked(Path folder) throws IOException {
    Path archive = Shared.folder("corpora").resolve(PACKED);
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

  static EntryRows rows(List<ArchiveFile> files) {
    return new EntryRows(files, ArchiveFolder.rules(0), "b");
  }

  private static ArchiveFile file(Path root, String path) throws IOException {
    URI uri = root.toAbsolutePath().normalize().toUri();
    HadoopFile.Store store = new HadoopFile.Store(uri, CONFIGURATION, count -> {});
    return new HadoopFile(store, path, Files.size(root.resolve(path)), Range.ALL);
  }
}
