package org.comention.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comention.evaluation.Accuracy;
import org.comention.evaluation.Evaluation;
import org.comention.evaluation.GoldException;
import org.comention.evaluation.GoldReader;
import org.comention.evaluation.GoldSet;
import org.comention.mention.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the tagger against annotated texts; starts no Spark. */
@Command(
    name = "evaluate",
    description = "Measures how right mentions are, against annotated texts.",
    customSynopsis = {
      "comention evaluate GOLD... [--format FORMAT] [--errors N] [--gazetteer DIR]...",
      "                   [--confidence FILE]"
    },
    footer = {
      "",
      "docs/accuracy/README.md tells the format of GOLD.",
      "",
      "Examples:",
      "  comention evaluate gold.jsonl",
      "  comention evaluate one.jsonl two.jsonl.gz --format markdown --errors 20",
      "",
      "Exit codes: 0 done; 2 wrong usage, or a fault in GOLD."
    })
final class EvaluateCommand extends Verb {
  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Annotated texts as JSON Lines, plain or gzipped: a set each.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, markdown or json.")
  private String format;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of the most frequent mistakes to show of each kind; 5 unless set.")
  private String errors;

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description = "Folder with gazetteer files of your own, laid over ours; repeatable.")
  private List<String> gazetteers = new ArrayList<>();

  @Option(
      names = "--confidence",
      paramLabel = "FILE",
      description = "Also write what the rules' confidences are on these texts (CONTRIBUTING).")
  private String confidence;

  /** The forms that the answer can have. */
  private enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Override
  public Integer call() {
    Format as =
        Settings.parse(new Setting("--format", format, "command line"), Kind.oneOf(Format.class));
    int mistakes =
        Settings.parse(new Setting("--errors", errors, "command line"), Kind.COUNT).intValue();
    List<GoldSet> sets = sets();
    Accuracy accuracy = Evaluation.of(sets, new Tagger(Gazetteers.load(gazetteers)));
    if (confidence != null) {
      write(accuracy.confidenceFile());
    }
    spec.commandLine().getOut().print(page(as, accuracy, mistakes));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.number();
  }

  private static String page(Format format, Accuracy accuracy, int mistakes) {
    return switch (format) {
      case TEXT -> new AccuracyPage(accuracy, mistakes).text();
      case MARKDOWN -> new AccuracyPage(accuracy, mistakes).markdown();
      case JSON -> AccuracyJson.of(accuracy, mistakes);
    };
  }

  private List<GoldSet> sets() {
    List<GoldSet> sets = new ArrayList<>();
    for (String file : files) {
      GoldSet set = set(file);
      if (sets.stream().anyMatch(other -> other.name().equals(set.name()))) {
        throw UserError.usage(
            "read " + file, "another set is called " + set.name() + " too", "Rename one");
      }
      sets.add(set);
    }
    return sets;
  }

  private static GoldSet set(String file) {
    try {
      return GoldReader.read(Path.of(file));
    } catch (GoldException e) {
      throw UserError.usage("read " + e.place(), e.why(), e.remedy());
    }
  }

  private void write(String content) {
    try {
      Files.writeString(Path.of(confidence), content);
    } catch (IOException e) {
      throw UserError.usage(
          "write " + confidence, Reasons.reason(e), "Name a file in a folder that can be written");
    }
  }
}
