package org.comention.job;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.comention.mention.Tagger;
import org.comention.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tags the stored documents again and publishes what follows as one version. */
@Command(
    name = "retag",
    description = "Tags the stored documents again, with a changed gazetteer or changed rules.",
    customSynopsis = {
      "comention retag --tables DIR [--gazetteer DIR...] [--config FILE]",
      "                [--keep-versions N|Nd] [--catalog NAME]",
      "                [--summary FILE] [--debug]"
    },
    footer = {
      "",
      "The archive is not read. All tables that follow from the mentions are made anew,",
      "as one version: readers see all of the old one, then all of the new one.",
      "",
      "Examples:",
      "  comention retag --tables tables",
      "  comention retag --tables tables --gazetteer my-officials",
      "",
      "Exit codes: 0 done, also where nothing has changed; 1 failed; 2 wrong usage,",
      "configuration or gazetteer; 4 another run was first."
    })
final class RetagCommand extends Verb {
  @Mixin private RetagOptions options;

  @Override
  public Integer call() throws IOException {
    options.requireComplete("retag");
    RunSummary summary = RunSummary.in(options.summary, console());
    Preflight found = Preflight.of(options.tables);
    Manifest last = found.base().orElseThrow();
    Configuration told = Configuration.again(options, options.config, last.run());
    Tagger tagger = new Tagger(Gazetteers.load(options.gazetteers));
    InstantSource clock = InstantSource.system();
    Task task = Task.at(clock.instant(), told, tagger);
    told.tell(console());
    summary.of(task, clock, () -> retag(new RunOnSpark.Start(task, found), last));
    return ExitCode.DONE.number();
  }

  private void retag(RunOnSpark.Start start, Manifest last) throws IOException {
    RunJob.Outcome outcome = RunOnSpark.change(start, Work.retagging(), console());
    String result = outcome.published().map(now -> result(last, now)).orElse(outcome.work().idle());
    console().out().println(result);
  }

  private static String result(Manifest before, Manifest now) {
    return String.format(
        Locale.ROOT,
        "Tagged %d documents again: %d mentions, before %d. This is version %d.",
        now.tables().rows(Table.DOCUMENTS),
        now.tables().rows(Table.MENTIONS),
        before.tables().rows(Table.MENTIONS),
        now.version());
  }
}
