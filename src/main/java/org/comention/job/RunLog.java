package org.comention.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.comention.table.Run;

/** One small file for each run, whatever became of it. */
final class RunLog {
  private final Store store;
  private final Layout layout;

  RunLog(Store store, Layout layout) {
    this.store = store;
    this.layout = layout;
  }

  /**
   * What is kept of a run.
   *
   * @param message the last sentence that its user saw, secrets redacted
   */
  record Entry(Run run, String message) {}

  /** Replaces what the log says of this run. */
  void write(Run run, String message) throws IOException {
    byte[] content =
        Json.MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(new Entry(run, Redaction.text(message)));
    store.replace(layout.log(run.id()), content, layout.draft(run.id(), "log.json"));
  }

  /** Says of a run what its own version says: it was killed between the commit and the log. */
  void settle(Run published) throws IOException {
    Path file = layout.log(published.id());
    if (!store.files().exists(file) || !read(file).run().status().equals(published.status())) {
      write(published, "");
    }
  }

  /** All runs, in the order of time. One that is {@code started} still runs, or was killed. */
  List<Run> runs() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (FileStatus status : list()) {
      if (status.getPath().getName().endsWith(".json")) {
        runs.add(read(status.getPath()).run());
      }
    }
    runs.sort(Comparator.comparing(Run::id));
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
