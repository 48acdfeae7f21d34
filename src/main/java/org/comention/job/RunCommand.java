package org.comention.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.comention.mention.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads what is new in an archive and publishes the next version of the tables. */
@Command(
    name = "run",
    description = "Reads what is new in an archive and publishes the next version of the tables.",
    customSynopsis = {
      "comention run --input DIR... --tables DIR [--batch ID] [--config FILE]",
      "              [--gazetteer DIR...] [--today DATE] [--limit N]",
      "              [--slice SIZE] [--retag] [--max-reject-share X]",
      "              [--min-documents N] [--keep-versions N|Nd]",
      "              [--catalog NAME] [--summary FILE] [--debug]"
    },
    footer = {
      "",
      "The launcher understands as well:",
      "  --master URL           Where Spark runs; otherwise on all cores of this",
      "                         machine.",
      "  --driver-memory SIZE   Memory of the program, 2g unless set.",
      "  --conf KEY=VALUE       A setting of Spark.",
      "",
      "Examples:",
      "  comention run --input archive --tables tables",
      "  comention run --input news speeches --tables tables --batch day-2026-11-22",
      "  comention run --input archive --tables quick-look --limit 1000",
      "",
      "Exit codes: 0 done, also where nothing is new; 1 failed; 2 wrong usage,",
      "configuration or gazetteer; 3 checks refused to publish; 4 another run was",
      "first, or writes to the same catalog."
    })
final class RunCommand extends Verb {
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    RunSummary written = RunSummary.in(options.summary, console());
    Clock clock = Clock.systemUTC();
    Instant now = clock.instant();
    Configuration told = Configuration.of(options, LocalDate.ofInstant(now, clock.getZone()));
    Tagger tagger = new Tagger(Gazetteers.load(options.gazetteers));
    Task task = Task.at(now, told, tagger);
    written.of(task, clock, () -> execute(task, written));
    return ExitCode.DONE.number();
  }

  private void execute(Task task, RunSummary summary) throws IOException {
    Preflight found = Preflight.of(task.told(), new FileSystems());
    if (!options.retag) {
      found.requireTagsLike(task.basis());
    }
    task.told().tell(console());
    RunOnSpark.read(new RunOnSpark.Start(task, found), console(), summary);
  }
}
