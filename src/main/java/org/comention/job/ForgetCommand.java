package org.comention.job;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.comention.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes documents out of all tables, and keeps them out. */
@Command(
    name = "forget",
    description = "Takes documents out of all tables for good.",
    customSynopsis = {
      "comention forget --tables DIR [--path GLOB...] [--doc-id ID...]",
      "                 [--drop-versions] [--keep-versions N|Nd]",
      "                 [--catalog NAME] [--summary FILE] [--debug]"
    },
    footer = {
      "",
      "Later runs do not bring them back: the tables remember what is forgotten, also",
      "what was not there yet. Older versions still have the documents until their time",
      "is over, unless --drop-versions is given. The archive is not touched.",
      "",
      "Examples:",
      "  comention forget --tables tables --path 'crawl/2019/**' --drop-versions",
      "  comention forget --tables tables --doc-id 0123456789abcdef0123456789abcdef",
      "",
      "Exit codes: 0 done, also where nothing matches; 1 failed; 2 wrong usage; 4 another",
      "run was first."
    })
final class ForgetCommand extends Verb {
  @Mixin private ForgetOptions options;

  @Override
  public Integer call() throws IOException {
    options.requireComplete("forget");
    Work work = Work.forgetting(options.forgotten(), options.dropVersions);
    RunSummary summary = RunSummary.in(options.summary, console());
    Preflight found = Preflight.of(options.tables);
    Manifest last = found.base().orElseThrow();
    Configuration told = Configuration.again(options, null, last.run());
    InstantSource clock = InstantSource.system();
    Task task = Task.at(clock.instant(), told, last);
    told.tell(console());
    summary.of(task, clock, () -> forget(new RunOnSpark.Start(task, found), work, last));
    return ExitCode.DONE.number();
  }

  private void forget(RunOnSpark.Start start, Work work, Manifest last) throws IOException {
    RunJob.Outcome outcome = RunOnSpark.change(start, work, console());
    String result = outcome.published().map(now -> result(last, now)).orElse(work.idle());
    console().out().println(result);
  }

  private String result(Manifest before, Manifest now) {
    return String.format(
        Locale.ROOT,
        "Took out %d documents with %d mentions. This is version %d; %s",
        before.tables().rows(Table.DOCUMENTS) - now.tables().rows(Table.DOCUMENTS),
        before.tables().rows(Table.MENTIONS) - now.tables().rows(Table.MENTIONS),
        now.version(),
        options.dropVersions
            ? "all older ones are gone."
            : "older ones still have them until their time is over (--drop-versions).");
  }
}
