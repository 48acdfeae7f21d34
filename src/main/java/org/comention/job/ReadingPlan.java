package org.comention.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comention.archive.DisplayText;
import org.comention.table.InputFile;

/**
 * What a run has to read.
 *
 * @param batch its id; null where nothing is read
 * @param files in the order of their paths
 * @param changed files that are known with another size or time and are not read now
 * @param again whether the batch has rows, which this run replaces
 * @param left number of files that are left for later versions
 */
record ReadingPlan(
    String batch, List<InputFile> files, List<InputFile> changed, boolean again, int left) {
  static final ReadingPlan NOTHING = new ReadingPlan(null, List.of(), List.of(), false, 0);

  private static final int SHOWN_FILES = 10;

  /** A file that an earlier run has read. */
  record Known(String batch, long bytes, Instant modified) {
    boolean differs(InputFile file) {
      return bytes != file.bytes() || !modified.equals(file.modified());
    }
  }

  /**
   * New files, and those of the batch where it is run again.
   *
   * @param listed in the order of their paths
   * @param known by path
   * @param given the batch that the user names; otherwise it is made of the new files' names
   */
  static ReadingPlan of(List<InputFile> listed, Map<String, Known> known, Optional<String> given) {
    List<InputFile> fresh =
        listed.stream().filter(file -> !known.containsKey(file.path())).toList();
    String batch = given.orElseGet(() -> named(fresh));
    List<InputFile> files = new ArrayList<>();
    List<InputFile> changed = new ArrayList<>();
    for (InputFile file : listed) {
      Known before = known.get(file.path());
      if (before == null || before.batch().equals(batch)) {
        files.add(file);
      } else if (before.differs(file)) {
        changed.add(file);
      }
    }
    boolean again = known.values().stream().anyMatch(file -> file.batch().equals(batch));
    return new ReadingPlan(batch, files, changed, again, 0);
  }

  /**
   * The first of these files: as many as have so many bytes, at least one. Only for files that are
   * all new, since each part is a batch of its own.
   */
  ReadingPlan first(long most) {
    List<InputFile> part = new ArrayList<>();
    long sum = 0;
    for (InputFile file : files) {
      sum += file.bytes();
      if (sum > most && !part.isEmpty()) {
        return new ReadingPlan(named(part), part, changed, false, files.size() - part.size());
      }
      part.add(file);
    }
    return this;
  }

  /** Whether there is nothing to do: no new file, and no batch to replace. */
  boolean isEmpty() {
    return files.isEmpty() && !again;
  }

  /** A UserError where every file is known by its path, and none is as it was. */
  void requireSameArchive(int listed) {
    if (isEmpty() && listed > 0 && changed.size() == listed) {
      throw UserError.usage(
          "read the archive",
          String.format(
              Locale.ROOT,
              "all of its %d files are known from earlier runs, with another size or time",
              listed),
          "Give the same --input folders in every run; files that did change are read again with"
              + " the --batch that they belong to");
    }
  }

  /** What to tell of files that are not read though they have changed. */
  Optional<String> warning() {
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    String shown =
        changed.stream()
            .limit(SHOWN_FILES)
            .map(file -> "\n  " + DisplayText.of(file.path()))
            .collect(Collectors.joining());
    String more =
        changed.size() > SHOWN_FILES ? "\n  and " + (changed.size() - SHOWN_FILES) + " more" : "";
    return Optional.of(
        "Warning: these files have changed since they were read; give the --batch that they belong"
            + " to again:"
            + shown
            + more);
  }

  long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  private static String named(List<InputFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(file -> digest.update((file.path() + "\n").getBytes(StandardCharsets.UTF_8)));
      return "files-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
