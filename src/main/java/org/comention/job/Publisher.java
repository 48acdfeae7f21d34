package org.comention.job;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Commits versions of the tables. A version whose manifest exists is committed; links and pointers
 * only lead to it, and any later run can make them. Nothing that a version names is ever changed.
 */
final class Publisher {
  private static final ObjectWriter PRETTY = Json.MAPPER.writerWithDefaultPrettyPrinter();

  private final Versions versions;
  private final Store store;
  private final Layout layout;
  private final String run;
  private final Stages stages;

  /**
   * @param run whose folder holds drafts
   */
  Publisher(Versions versions, String run, Stages stages) {
    this.versions = versions;
    this.store = versions.store();
    this.layout = versions.layout();
    this.run = run;
    this.stages = stages;
  }

  /** Makes this the next version, then removes what need not be kept any longer. */
  void commit(Manifest manifest, Retention retention) throws IOException {
    Cleaning cleaning = Cleaning.before(manifest, versions, retention);
    requireFiles(manifest);
    stages.reached("ready to commit");
    Path file = layout.manifest(manifest.version());
    byte[] content = PRETTY.writeValueAsBytes(manifest);
    if (!store.createExclusively(file, content, layout.draft(run, "manifest.json"))) {
      throw UserError.lost("another run has made version " + manifest.version() + " meanwhile");
    }
    stages.reached("committed");
    lead(manifest);
    cleaning.retire();
    stages.reached("retired");
    cleaning.sweep();
    stages.reached("swept");
  }

  private void requireFiles(Manifest manifest) throws IOException {
    for (LiveFile file : manifest.tables().all().toList()) {
      if (!store.files().exists(layout.file(file.path()))) {
        throw UserError.lost("another run has removed " + file.path());
      }
    }
  }

  /**
   * Completes the links of a version and lets the pointers lead to it, then looks whether there is
   * a newer one: a slow run may have set the pointers back.
   */
  void lead(Manifest manifest) throws IOException {
    link(manifest);
    stages.reached("linked");
    byte[] number = (manifest.version() + "\n").getBytes(StandardCharsets.UTF_8);
    store.replace(layout.pointer(), number, layout.draft(run, "VERSION"));
    stages.reached("VERSION switched");
    Path folder = layout.version(manifest.version());
    store.point(layout.current(), folder, layout.draft(run, "current"));
    stages.reached("current switched");
    Manifest newest = versions.newest().orElse(manifest);
    if (newest.version() > manifest.version()) {
      lead(newest);
    }
  }

  /** Under the version a file lies by table and month, wherever its run has written it. */
  private void link(Manifest manifest) throws IOException {
    for (Map.Entry<String, List<LiveFile>> table : manifest.tables().byTable().entrySet()) {
      for (LiveFile file : table.getValue()) {
        Path name = layout.link(manifest.version(), table.getKey(), file);
        store.link(layout.file(file.path()), name);
      }
    }
  }
}
