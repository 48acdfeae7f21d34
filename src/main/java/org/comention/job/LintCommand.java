package org.comention.job;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comention.gazetteer.Finding;
import org.comention.gazetteer.Gazetteer;
import org.comention.report.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what is wrong or doubtful in a gazetteer. */
@Command(
    name = "lint",
    description = "Prints what is wrong or doubtful in a gazetteer, as FILE:LINE: MESSAGE.",
    footer = {
      "",
      "Examples:",
      "  comention lint",
      "  comention lint --gazetteer my-officials",
      "",
      "Exit codes: 0 no errors, though there may be warnings; 2 wrong usage; 3 errors."
    })
final class LintCommand extends Verb {
  @Option(
      names = "--gazetteer",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders of your own, laid over the bundled gazetteer in this order.")
  private List<String> gazetteers = new ArrayList<>();

  @Override
  public Integer call() {
    List<Finding> findings =
        Gazetteer.lint(Gazetteers.folders(gazetteers), LocalDate.now(ZoneOffset.UTC));
    PrintWriter out = console().out();
    findings.forEach(finding -> out.println(Printable.line(finding.toString())));
    long errors = findings.stream().filter(Finding::isError).count();
    out.println(counted(errors, "error") + ", " + counted(findings.size() - errors, "warning"));
    return (errors == 0 ? ExitCode.DONE : ExitCode.REFUSED).number();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
