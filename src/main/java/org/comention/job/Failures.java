package org.comention.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code. */
final class Failures {
  /** Taken by the launcher, so that picocli never sees them. */
  private static final List<String> OF_LAUNCHER = List.of("--master", "--driver-memory", "--conf");

  private Failures() {}

  /** For what picocli cannot understand. */
  static int usage(ParameterException problem, String[] arguments) {
    return tell(problem.getCommandLine(), error(problem), List.of(arguments).contains("--debug"));
  }

  /** For what a command throws. */
  static int execution(Exception problem, CommandLine command, ParseResult parsed) {
    return tell(command, problem, debugs(parsed));
  }

  /** Whether --debug stands before the verb or after it. */
  private static boolean debugs(ParseResult parsed) {
    return parsed.hasMatchedOption("--debug")
        || (parsed.hasSubcommand() && debugs(parsed.subcommand()));
  }

  private static UserError error(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String help = "See " + command.getCommandSpec().qualifiedName() + " --help";
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unknown(command, unmatched.getUnmatched().get(0));
    }
    if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      String names =
          missing.getMissing().stream().map(Failures::label).collect(Collectors.joining(", "));
      return UserError.usage(doing(command), "missing " + names, help);
    }
    return UserError.usage(doing(command), Reasons.reason(problem), help);
  }

  private static String label(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static UserError unknown(CommandLine command, String word) {
    List<String> known = new ArrayList<>();
    if (word.startsWith("-")) {
      known.addAll(command.getCommandSpec().optionsMap().keySet());
      known.addAll(OF_LAUNCHER);
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    if (known.isEmpty()) {
      String help = "See " + command.getCommandSpec().qualifiedName() + " --help";
      return UserError.usage(doing(command), "\"" + word + "\" is one word too many", help);
    }
    String kind = word.startsWith("-") ? "option" : "verb";
    String name = word.split("=", 2)[0];
    return UserError.usage(
        doing(command),
        "the " + kind + " " + name + " is not known",
        "Did you mean " + Nearest.to(name, known) + "?");
  }

  private static String doing(CommandLine command) {
    return command.getParent() == null ? "start" : command.getCommandName();
  }

  private static int tell(CommandLine command, Exception problem, boolean debug) {
    ExitCode code = problem instanceof UserError error ? error.code() : ExitCode.FAILED;
    String message =
        problem instanceof UserError
            ? problem.getMessage()
            : String.format(
                Locale.ROOT,
                "Cannot finish %s: %s. Give --debug for the place in the program.",
                command.getCommandName(),
                Reasons.deepReason(problem));
    Console console = new Console(command.getOut(), command.getErr());
    console.say(message);
    if (debug) {
      console.say(trace(problem));
    }
    return code.number();
  }

  private static String trace(Exception problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString().strip();
  }
}
