package org.comention.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all verbs have in common; picocli fills it in. */
@Command(sortOptions = false)
abstract class Verb implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this.",
      order = Integer.MAX_VALUE)
  boolean help;

  @Option(
      names = "--debug",
      description = "Print the stack trace of an error.",
      order = Integer.MAX_VALUE)
  boolean debug;

  @Spec CommandSpec spec;

  final Console console() {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
