package org.comention.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comention.gazetteer.imports.BrokenImport;
import org.comention.gazetteer.imports.Import;
import org.comention.gazetteer.imports.ImportKind;
import org.comention.gazetteer.imports.ImportOptions;
import org.comention.gazetteer.imports.ImportSource;
import org.comention.gazetteer.imports.ImportedFolder;
import org.comention.gazetteer.imports.Ledger;
import org.comention.gazetteer.imports.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a gazetteer folder of somebody else's list of officials. */
@Command(
    name = "import",
    description = "Makes a gazetteer folder for --gazetteer of a list of officials.",
    footer = {
      "",
      "FORMAT is one of",
      "  wikidata        a JSON dump, of any size",
      "  popolo          EveryPolitician and other Popolo JSON",
      "  followthemoney  JSON Lines of OpenSanctions and others",
      "  petrarch        actor files of PETRARCH and TABARI",
      "  csv             columns name, country, office; also person_id, aliases (by |),",
      "                  family_name, wikidata, start, end, as_of, class",
      "FILE may be packed with gzip or bzip2. Nothing is written of a file that is cut",
      "or damaged.",
      "",
      "Examples:",
      "  comention import wikidata dump.json.bz2 --output wikidata",
      "  comention import csv ministers.csv.gz --output ministers --as-of 2026-11-01",
      "  comention tag article.txt --gazetteer ministers"
    })
final class ImportCommand extends Verb {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "What kind of list it is.")
  private String format;

  @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
  private String file;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder.")
  private String output;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day on which the list was right: open terms hold up to it.")
  private String asOf;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Whom offices serve that name no country: an ISO code.")
  private String country;

  @Override
  public Integer call() throws IOException {
    ImportKind kind =
        Settings.parse(new Setting("FORMAT", format, "command line"), Kind.oneOf(ImportKind.class));
    ImportOptions options =
        new ImportOptions(
            asOf == null
                ? null
                : Settings.parse(new Setting("--as-of", asOf, "command line"), Kind.DAY),
            country);
    requireReadable(Path.of(file));
    requireEmpty(Path.of(output));
    ImportedFolder folder = read(kind, options);
    folder.write(Path.of(output));
    print(folder, console().out());
    return ExitCode.DONE.number();
  }

  private ImportedFolder read(ImportKind kind, ImportOptions options) throws IOException {
    try {
      return Import.read(kind, ImportSource.of(Path.of(file)), options);
    } catch (BrokenImport e) {
      throw UserError.usage(
          "import " + file,
          e.getMessage(),
          "Nothing was written; mend the file or fetch it again, and look whether it is "
              + kind.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void requireReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw UserError.usage(
          "import " + file, "there is no such file, or it cannot be read", "Name a file");
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw UserError.usage(
          "write " + folder, "something is there already", "Name a new folder, or empty this one");
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void print(ImportedFolder folder, PrintWriter out) {
    line(out, "", List.of("read", "written", "left out"));
    folder.ledgers().forEach((name, ledger) -> print(out, name, ledger));
    out.println();
    out.println(folder.offices() + " offices are new.");
    out.println(folder.suffixed() + " persons have an id with a suffix: another has their name.");
    if (folder.knownOnFirstDay() > 0) {
      out.println(
          folder.knownOnFirstDay()
              + " terms have no end, and hold on their first day only. Give --as-of DATE if the"
              + " list was right on that day.");
    }
    out.println("Now: comention tag TEXT --gazetteer " + output);
  }

  private static void print(PrintWriter out, String name, Ledger ledger) {
    long leftOut = ledger.leftOut().values().stream().mapToLong(Long::longValue).sum();
    line(out, name, List.of(ledger.read(), ledger.written(), leftOut));
    for (Map.Entry<Reason, Long> reason : ledger.leftOut().entrySet()) {
      line(out, "  " + reason.getKey().label(), List.of("", "", reason.getValue()));
    }
  }

  private static void line(PrintWriter out, String name, List<?> cells) {
    out.println(
        String.format(
            Locale.ROOT, "%-62s %10s %10s %10s", name, cells.get(0), cells.get(1), cells.get(2)));
  }
}
