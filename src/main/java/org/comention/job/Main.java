package org.comention.job;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
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
      ImportCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footer = {
      "",
      "Each verb tells more with --help. Examples:",
      "  comention run --input archive --tables tables",
      "  comention tag article.txt"
    })
public final class Main extends Verb {
  private static final String FIRST_WORDS =
      """
      comention reads an archive of texts, finds each country and official that they
      name, and writes tables of how often, since when and together with whom.

      Read an archive, then look at it:
        comention run --input archive --tables tables
        comention report --tables tables --output report.html

      One text:      comention tag article.txt
      All verbs:     comention --help
      Of one verb:   comention run --help
      """;

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

  /** All verbs with their options. */
  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** Everything but the end of the process; never throws. */
  static int execute(Console console, String... arguments) {
    CommandLine line = commandLine();
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
    console().out().print(FIRST_WORDS);
    console().out().flush();
    return ExitCode.DONE.number();
  }
}
