package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong: an exit code, a sentence, and nothing written. */
class BadInputTest {
  @TempDir Path folder;

  private Workshop workshop;

  @BeforeEach
  void anArchiveOfOneFile() throws IOException {
    workshop = new Workshop(folder);
    workshop.write("a.txt", "Armenia.\n");
  }

  @Test
  void aMissingInputFolder() {
    String missing = folder.resolve("missing").toString();

    refused(
        Workshop.command("run", "--input", missing, "--tables", workshop.tables.toString()),
        "Cannot read the input folder "
            + missing
            + ": there is no such folder."
            + " Name a folder that can be read with --input.");
  }

  @Test
  void aFileAsInputFolder() {
    String file = workshop.archive.resolve("a.txt").toString();

    refused(
        Workshop.command("run", "--input", file, "--tables", workshop.tables.toString()),
        "Cannot read the input folder "
            + file
            + ": it is a file."
            + " Name a folder that can be read with --input.");
  }

  @Test
  void tablesInsideTheInput() {
    Path inside = workshop.archive.resolve("tables");

    refused(
        Workshop.command(
            "run", "--input", workshop.archive.toString(), "--tables", inside.toString()),
        "Cannot write the tables to "
            + inside
            + ": that is inside the input folder "
            + workshop.archive
            + ". Name a folder outside of all inputs with --tables.");
    assertThat(inside).doesNotExist();
  }

  @Test
  void theInputInsideTheTables() {
    refused(
        Workshop.command(
            "run", "--input", workshop.archive.toString(), "--tables", folder.toString()),
        "Cannot read the input folder "
            + workshop.archive
            + ": it is inside the tables folder "
            + folder
            + ". Name another folder with --tables.");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void twoInputsWithTheSameRelativePath() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.txt"), "x");

    refused(
        workshop.run("--input", other.toString()),
        "Cannot read a.txt: both "
            + workshop.archive
            + " and "
            + other
            + " have a file of this name. Rename one, or give their common parent folder as the"
            + " one --input.");
  }

  @Test
  void aTablesFolderThatIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    refused(
        Workshop.command(
            "run", "--input", workshop.archive.toString(), "--tables", file.toString()),
        "Cannot write the tables to "
            + file
            + ": it is a file. Name another folder with --tables.");
  }

  @Test
  void aTablesFolderThatSparkWouldReadAsAPattern() {
    refused(
        Workshop.command("run", "--input", workshop.archive.toString(), "--tables", "a{b}"),
        "Cannot write the tables to a{b}: its name has one of * ? [ ] { } \\, which Spark reads as"
            + " a pattern. Name another folder with --tables.");
  }

  @Test
  void anUnknownVerb() {
    refused(Workshop.command("rum"), "Cannot start: the verb rum is not known. Did you mean run?");
  }

  @Test
  void anUnknownOptionEvenWhereAnotherIsMissing() {
    refused(
        Workshop.command("run", "--imput", "x"),
        "Cannot run: the option --imput is not known. Did you mean --input?");
  }

  @Test
  void anOptionOfTheLauncherMistyped() {
    refused(
        Workshop.command("run", "--mastr=local[1]"),
        "Cannot run: the option --mastr is not known. Did you mean --master?");
  }

  @Test
  void aMissingOption() {
    refused(
        Workshop.command("run", "--tables", "x"),
        "Cannot run: --input is missing. Give a folder with --input.");
    refused(
        Workshop.command("run", "--input", "x"),
        "Cannot run: --tables is missing. Give a folder with --tables.");
  }

  @Test
  void anUnknownKeyInTheConfiguration() throws IOException {
    Path config = folder.resolve("job.properties");
    Files.writeString(config, "\nmin-documnts = 3\n");

    refused(
        workshop.run("--config", config.toString()),
        "Cannot read job.properties:2: the key min-documnts is not known."
            + " Did you mean min-documents?");
  }

  @Test
  void aMalformedValue() {
    refused(
        workshop.run("--today", "yesterday"),
        "Cannot read --today (command line): \"yesterday\" is not a day. Write yyyy-MM-dd.");
  }

  @Test
  void aGazetteerWithErrorsShowsTheFirstTen() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    StringBuilder terms = new StringBuilder("official,office,start,end,as_of,acting,source\n");
    for (int i = 0; i < 12; i++) {
      terms.append("nobody-").append(i).append(",no-office,2020-01-01,,,,x\n");
    }
    Files.writeString(own.resolve("terms.csv"), terms.toString());

    Workshop.Result result = workshop.run("--gazetteer", own.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines().findFirst().orElseThrow())
        .matches("Cannot use the gazetteer: it has \\d+ errors\\. Mend what lint finds:");
    assertThat(result.err().lines().filter(line -> line.contains("terms.csv:"))).hasSize(10);
    workshop.assertNothingWritten();
  }

  @Test
  void aGazetteerFolderThatIsNone() {
    refused(
        workshop.run("--gazetteer", workshop.archive.toString()),
        "Cannot read the gazetteer folder "
            + workshop.archive
            + ": it has none of the six files, such as officials.csv."
            + " Name a folder with gazetteer files.");
  }

  @Test
  void anotherGazetteerThanTheTablesWereTaggedWith() throws IOException {
    workshop.publish();
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("officials.csv"), "id,name,family_name,aliases,wikidata,note\n");

    Workshop.Result result = workshop.run("--gazetteer", own.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("what is there was tagged with another gazetteer or other rules")
        .contains("Tag it again with comention retag --tables");
    assertThat(workshop.logged()).hasSize(1);
  }

  @Test
  void tablesOfAnotherFormat() throws IOException {
    assertThat(workshop.run().code()).isZero();
    Path manifest = workshop.tables.resolve("versions/1/manifest.json");
    String now = "\"format\" : " + Manifest.FORMAT + ",";
    assertThat(manifest).content().contains(now);

    Files.writeString(manifest, Files.readString(manifest).replace(now, ""));
    assertThat(workshop.run().code()).isEqualTo(2);
    assertThat(workshop.run().err())
        .startsWith("Cannot use the tables in " + workshop.tables + ": they have format 1, and");

    Files.writeString(manifest, "{\"format\":99,\"what\":\"is unknown\"}");
    assertThat(workshop.run().err()).contains("they have format 99, and this comention has format");
  }

  @Test
  void aLimitForTablesThatAreThere() throws IOException {
    workshop.publish();

    assertThat(workshop.run("--limit", "1").err())
        .contains("there are tables already, and --limit is for a quick look");
  }

  @Test
  void anArchiveOfWhichEveryFileDiffers() throws IOException {
    workshop.publish();
    workshop.touch("a.txt", "2001-01-01T00:00:00Z");

    Workshop.Result result = workshop.run();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("Cannot read the archive: all of its 1 files are known from earlier runs");
    assertThat(workshop.logged()).hasSize(1);
  }

  @Test
  void nothingReadableAtAllIsRefusedAndLogged() throws IOException {
    workshop.write("a.txt", "\u0000\u0001\u0002\u0003");

    Workshop.Result result = workshop.run();

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("Cannot publish the tables: 0 documents could be read, and 1 is the least");
    assertThat(workshop.tables.resolve("current")).doesNotExist();
    assertThat(workshop.tables.resolve("versions")).doesNotExist();
    assertThat(workshop.runFolders()).isEmpty();
    assertThat(workshop.logged()).hasSize(1).allMatch(log -> log.contains("\"refused\""));
  }

  @Test
  void anEmptyArchiveIsRefused() throws IOException {
    Files.delete(workshop.archive.resolve("a.txt"));

    assertThat(workshop.run().code()).isEqualTo(3);
  }

  @Test
  void tooManyRejectsAreRefused() throws IOException {
    workshop.write("b.jsonl", "no\nno\nno\n{\"text\":\"Chad\"}\n");

    Workshop.Result result = workshop.run("--max-reject-share", "0.4");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("3 of 5 records are rejects, a larger share than 0.4");
    assertThat(workshop.run("--max-reject-share", "0.6").code()).isZero();
  }

  @Test
  void aStackTraceIsShownOnlyOnRequest() {
    assertThat(Workshop.command("run", "--input", "x").err()).doesNotContain("\tat ");
    assertThat(Workshop.command("run", "--input", "x", "--debug").err()).contains("\tat ");
  }

  private void refused(Workshop.Result result, String sentence) {
    assertThat(result.err()).isEqualTo(sentence + System.lineSeparator());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    workshop.assertNothingWritten();
  }
}
