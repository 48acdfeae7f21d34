package org.comention.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comention.archive.Metadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the mentions of one text, or adds them to JSON Lines; starts no Spark. */
@Command(
    name = "tag",
    description = "Shows the mentions of one text and why each was made, or tags JSON Lines.",
    customSynopsis =
        "comention tag [FILE] [--date DATE] [--format FORMAT] [--gazetteer DIR]... [--no-color]",
    footer = {
      "",
      "A line of JSON has \"text\", and may have \"id\", \"date\" and \"title\". Offsets",
      "are code points of the text that is printed. A bad line is named on standard",
      "error and left out.",
      "",
      "Examples:",
      "  comention tag article.txt --date 2022-09-15",
      "  echo 'President Aliyev met Secretary Blinken.' | comention tag - --no-color",
      "  comention tag --format jsonl < texts.jsonl > tagged.jsonl"
    })
final class TagCommand extends Verb {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "-",
      description = "Text in UTF-8; - or nothing for standard input.")
  private String file;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The text's day as yyyy-MM-dd; otherwise the text's own date.")
  private String date;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or jsonl.")
  private String format;

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description = "Folder with gazetteer files of your own, laid over ours; repeatable.")
  private List<String> gazetteers = new ArrayList<>();

  @Option(names = "--no-color", description = "Mark mentions by brackets on a terminal too.")
  private boolean plain;

  /** The forms that a text can come in. */
  private enum Format {
    TEXT,
    JSONL
  }

  @Override
  public Integer call() throws IOException {
    Format as =
        Settings.parse(new Setting("--format", format, "command line"), Kind.oneOf(Format.class));
    LocalDate day =
        date == null ? null : Settings.parse(new Setting("--date", date, "command line"), Kind.DAY);
    Console console = console();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    TextTagger tagger = new TextTagger(Gazetteers.load(gazetteers), today);
    try (InputStream in = open()) {
      return as == Format.JSONL
          ? new TaggedLines(tagger, day, console).tag(lines(in)).number()
          : page(tagger, day, in.readAllBytes());
    }
  }

  private InputStream open() throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
      throw UserError.usage(
          "read " + file, "there is no such file, or it cannot be read", "Name a text file, or -");
    }
    return Files.newInputStream(Path.of(file));
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private int page(TextTagger tagger, LocalDate day, byte[] content) {
    String text = decoded(content);
    if (text.isBlank()) {
      throw UserError.usage("tag " + file, "it has no text", "Name a file with a text, or -");
    }
    TaggedPage page = new TaggedPage(tagger, tagger.tag(text, Metadata.NONE, day));
    boolean colours = Terminal.isOut() && !plain && System.getenv("NO_COLOR") == null;
    spec.commandLine().getOut().print(colours ? page.coloured() : page.bracketed());
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.number();
  }

  /** UTF-8, or Windows-1252 where it is not; without a byte order mark. */
  private static String decoded(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }
}
