package org.comention.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileUtil;
import org.comention.archive.ArchiveFile;
import org.comention.benchmark.Contest;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.Rounds;
import org.comention.benchmark.Section;

/** What reading costs where each document is a file of its own, against all of them in one. */
final class PackedContest {
  private static final int ROUNDS = 7;
  private static final String PACKED = "all in one tar.gz";
  private static final String UNPACKED = "each a file";

  private PackedContest() {}

  /** Reads the mails of ../shared/corpora. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("comention-mails");
    List<ArchiveFile> packed = Mails.packed();
    List<ArchiveFile> unpacked = Mails.unpacked(folder);
    Section section = new Section("Packed and unpacked");
    section.line(
        "CPU seconds of one thread that reads %d mails; minimum / median / maximum of %d rounds.",
        Mails.COUNT, ROUNDS);
    section.line("");
    section.table("mails", "CPU s", "against packed");
    Map<String, Rounds> seconds =
        new Contest(1, ROUNDS)
            .with(PACKED, Mails.COUNT, () -> read(packed))
            .with(UNPACKED, Mails.COUNT, () -> read(unpacked))
            .by(CpuClock::ofThread);
    seconds.forEach((name, all) -> section.row(name, all, all.over(seconds.get(PACKED))));
    section.write();
    FileUtil.fullyDelete(folder.toFile());
  }

  private static long read(List<ArchiveFile> files) {
    long count = 0;
    try (EntryRows rows = Mails.rows(files)) {
      for (; rows.hasNext(); rows.next()) {
        count++;
      }
    }
    return count;
  }
}
