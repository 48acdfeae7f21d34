package org.comention.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;

/**
 * What a snapshot of ours in Iceberg says about itself.
 *
 * @param files a name for the live files whose rows it has
 * @param base the snapshot on which the change was computed, {@link #NONE} where all rows were
 *     replaced
 */
record SnapshotNote(String files, String base) {
  private static final String NONE = "none";
  private static final String FILES = "comention-files";
  private static final String BASE = "comention-base";

  static SnapshotNote ofAll(List<LiveFile> files) {
    return new SnapshotNote(nameOf(files), NONE);
  }

  static SnapshotNote ofChange(List<LiveFile> files, Snapshot base) {
    return new SnapshotNote(nameOf(files), Long.toString(base.snapshotId()));
  }

  /** One name for the same files in any order, and another for any others. */
  static String nameOf(List<LiveFile> files) {
    String paths = files.stream().map(LiveFile::path).sorted().collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(paths.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** For the option of a write that puts it into the snapshot's summary. */
  Map<String, String> properties() {
    return Map.of("snapshot-property." + FILES, files, "snapshot-property." + BASE, base);
  }

  /**
   * The name of the files whose rows a snapshot has. Nothing where that is not known: there is no
   * snapshot, it is not ours, or somebody else's lies between it and its base.
   */
  static Optional<String> heldBy(Snapshot snapshot) {
    if (snapshot == null) {
      return Optional.empty();
    }
    Map<String, String> summary = snapshot.summary();
    String base = summary.get(BASE);
    boolean known = NONE.equals(base) || String.valueOf(snapshot.parentId()).equals(base);
    return Optional.ofNullable(summary.get(FILES)).filter(files -> known);
  }
}
