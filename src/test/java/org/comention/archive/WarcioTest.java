package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comention.Python;
import org.comention.Shared;
import org.comention.archive.reader.ArchiveReader;
import org.junit.jupiter.api.Test;

/** An independent reader, warcio, finds the same records of each kind in real web archives. */
class WarcioTest {
  private static final Path SCRIPTS = Path.of("src", "test", "python");

  /** Its second page has no date; warcio refuses the whole of it. */
  private static final String BAD = "aut_badexample.arc.gz";

  @Test
  void recordsOfEachKindAreAsManyAsWarcioCounts() throws Exception {
    Map<String, Map<String, Integer>> found = new TreeMap<>();
    for (Path file : files()) {
      found.put(file.toString(), kinds(file));
    }
    assertThat(found).hasSizeGreaterThan(10).isEqualTo(counted(found.keySet()));
  }

  @Test
  void ofADamagedFileAllIsReadThatIsWhole() {
    List<Entry> entries = read(folder().resolve(BAD));
    assertThat(Archives.lines(entries))
        .containsExactly(
            "@0 skipped: warc_info",
            "@1 skipped: dns",
            "@2 skipped: robots",
            "@3 DAMAGED",
            "@4 TRUNCATED",
            "@5 TRUNCATED");
  }

  private static Path folder() {
    return Shared.folder("corpora").resolve("warc");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().matches(".*\\.w?arc(\\.gz)?"))
          .filter(file -> Files.isRegularFile(file) && !file.endsWith(BAD))
          .toList();
    }
  }

  private static Map<String, Integer> kinds(Path file) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Entry entry : read(file)) {
      kinds.merge(entry instanceof Skipped skipped ? skipped.kind() : "page", 1, Integer::sum);
    }
    return kinds;
  }

  private static List<Entry> read(Path file) {
    List<Entry> all = new ArrayList<>();
    LocalFile local = new LocalFile(file.getParent(), file.getFileName().toString());
    try (Entries entries = new ArchiveReader(ReadingOptions.DEFAULT).read(local)) {
      entries.forEachRemaining(all::add);
    }
    return all;
  }

  private static Map<String, Map<String, Integer>> counted(Iterable<String> files)
      throws Exception {
    Python python = Python.with(SCRIPTS.resolve("requirements.txt"));
    List<String> arguments = new ArrayList<>();
    arguments.add(SCRIPTS.resolve("warc_kinds.py").toString());
    files.forEach(arguments::add);
    Map<String, Map<String, Integer>> counted = new TreeMap<>();
    for (String line : python.run(Map.of(), arguments).lines().toList()) {
      String[] cells = line.split("\t");
      counted
          .computeIfAbsent(cells[0], file -> new TreeMap<>())
          .put(cells[1], Integer.valueOf(cells[2]));
    }
    return counted;
  }
}
