package org.comention.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.comention.table.Run;

/** What became of a run, in a file on this machine for whoever started it: what the log says. */
final class RunSummary {
  private static final String STANDARD_OUTPUT = "-";

  private final Console console;
  private final OutputFile file;
  private Task task;

  private RunSummary(Console console, OutputFile file) {
    this.console = console;
    this.file = file;
  }

  /** Something that is done for a run. */
  interface Action {
    void run() throws IOException;
  }

  /**
   * A UserError where there cannot be such a file.
   *
   * @param name of the file, which may exist; null for none
   */
  static RunSummary in(String name, Console console) {
    if (STANDARD_OUTPUT.equals(name)) {
      throw unwritable(name, "standard output is for the results");
    }
    return new RunSummary(console, name == null ? null : OutputFile.replaced(name, console));
  }

  private static UserError unwritable(String name, String why) {
    return UserError.usage("write the summary to " + name, why, "Name another file with --summary");
  }

  /** From here on it is about this run. */
  void about(Task next) {
    task = next;
  }

  /** Does something and tells how it ended; says {@code started} meanwhile. */
  void of(Task first, InstantSource clock, Action action) throws IOException {
    about(first);
    if (file == null) {
      action.run();
      return;
    }
    begin();
    try {
      action.run();
    } catch (Exception e) {
      // Spark throws checked exceptions that no signature tells of.
      Status status = Status.of(e);
      end(new RunLog.Entry(run(status, clock), null, Reasons.deepReason(e)));
      throw e;
    }
    end(new RunLog.Entry(run(Status.DONE, clock), null, ""));
  }

  /** Before anything else is done, so that nobody takes an older summary for that of this run. */
  private void begin() {
    try {
      write(new RunLog.Entry(task.run(null, Status.STARTED, null, Map.of()), null, ""));
    } catch (IOException e) {
      throw unwritable(file.toString(), Reasons.reason(e));
    }
  }

  private Run run(Status status, InstantSource clock) {
    return task.run(null, status, clock.instant(), Map.of());
  }

  /** What the log says, or the other where the run did not come so far or cannot be asked. */
  private void end(RunLog.Entry otherwise) {
    try {
      write(logged().orElse(otherwise));
    } catch (IOException e) {
      console.say("Cannot write the summary to " + file + ": " + Reasons.reason(e) + ".");
    }
  }

  private Optional<RunLog.Entry> logged() {
    try {
      Versions versions =
          Versions.in(task.told().tables(), "write the tables to ", new FileSystems());
      return new RunLog(versions.store(), versions.layout())
          .of(task.id())
          .filter(entry -> entry.run().ended() != null);
    } catch (IOException | UserError e) {
      return Optional.empty();
    }
  }

  private void write(RunLog.Entry entry) throws IOException {
    String json = new String(entry.json(), StandardCharsets.UTF_8);
    file.write(out -> out.write(json));
  }
}
