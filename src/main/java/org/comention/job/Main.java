package org.comention.job;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "comention",
    description = "Counts who is named, how often, since when and together with whom.",
    synopsisSubcommandLabel = "VERB",
    versionProvider = Versioning.class,
    subcommands = {
      RunCommand.class,
      RetagCommand.class,
      ForgetCommand.class,
      TagCommand.class,
      FilesCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      LintCommand.class,
      ImportCommand.class
    },
    footer = {
      "",
      "Each verb tells more with --help. Examples:",
      "  comention run --input archive --tables tables",
      "  comention tag article.txt"
    })
public final class Main extends Verb {
  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the versions of comention, Spark and the gazetteer.")
  boolean version;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = execute(new Console(out, err), arguments);
    out.flush();
    Ending.with(code);
  }

  /** Everything but the end of the process; never throws. */
  static int execute(Console console, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(console.out());
    line.setErr(console.err());
    line.setUnmatchedOptionsAllowedAsOptionParameters(false);
    line.setUsageHelpWidth(82);
    line.setParameterExceptionHandler(Failures::usage);
    line.setExecutionExceptionHandler(Failures::execution);
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }
}
