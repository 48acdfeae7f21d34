package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.comention.table.Run;

/** One small file for each run, whatever became of it. */
final class RunLog {
  private static final String JSON = ".json";

  private final Store store;
  private final Layout layout;

  RunLog(Store store, Layout layout) {
    this.store = store;
    this.layout = layout;
  }

  /**
   * What is kept of a run.
   *
   * @param version that it published, or null
   * @param message the last sentence that its user saw, secrets redacted
   */
  record Entry(Run run, Integer version, String message) {
    Entry {
      message = Redaction.text(message);
    }

    byte[] json() throws IOException {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }
  }

  /** Replaces what the log says of a run that has published nothing. */
  void write(Run run, String message) throws IOException {
    write(new Entry(run, null, message));
  }

  /** Replaces what the log says of the run that has published this version. */
  void write(Manifest published, String message) throws IOException {
    write(new Entry(published.run(), published.version(), message));
  }

  private void write(Entry entry) throws IOException {
    String id = entry.run().id();
    store.replace(layout.log(id), entry.json(), layout.draft(id, "log.json"));
  }

  /** Says of a run what its own version says: it was killed between the commit and the log. */
  void settle(Manifest published) throws IOException {
    String status = published.run().status();
    if (of(published.run().id()).filter(entry -> entry.run().status().equals(status)).isEmpty()) {
      write(published, "");
    }
  }

  /** What the log says of a run, if it knows it. */
  Optional<Entry> of(String run) throws IOException {
    try {
      return Optional.of(read(layout.log(run)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Runs that are not known yet. One that is {@code started} still runs, or was killed.
   *
   * @param known ids of runs whose end is known
   */
  List<Run> runsBut(Set<String> known) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (FileStatus status : list()) {
      String name = status.getPath().getName();
      if (name.endsWith(JSON) && !known.contains(name.replace(JSON, ""))) {
        runs.add(read(status.getPath()).run());
      }
    }
    return runs;
  }

  private Entry read(Path file) throws IOException {
    try (InputStream in = store.files().open(file)) {
      return Json.MAPPER.readValue(in, Entry.class);
    }
  }

  private FileStatus[] list() throws IOException {
    try {
      return store.files().listStatus(layout.logs());
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
