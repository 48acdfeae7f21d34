package org.comention.job;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.Spark;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import org.comention.table.Table;
import org.duckdb.DuckDBConnection;
import picocli.CommandLine;

/** A small archive with its tables in a folder of a test; runs are made in this JVM. */
final class Workshop {
  static final Tagger BUNDLED = new Tagger(Gazetteer.bundled());

  static final Stages UNWATCHED = new Watching(milestone -> {});

  final Path archive;
  final Path tables;

  /** Tells when runs begin and end. */
  InstantSource clock = InstantSource.system();

  /** What all is tagged with from here on. */
  Tagger tagger = BUNDLED;

  Workshop(Path folder) throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    tables = folder.resolve("tables");
    Spark.session();
  }

  /** Tables that others make of an archive. */
  Workshop(Path archive, Path tables) {
    this.archive = archive;
    this.tables = tables;
  }

  /** The same archive and tables in another folder. */
  Workshop copy(Path folder) throws IOException {
    Workshop copy = new Workshop(folder);
    copy.clock = clock;
    copy.tagger = tagger;
    copyTree(archive, copy.archive);
    if (Files.exists(tables)) {
      copyTree(tables, copy.tables);
    }
    return copy;
  }

  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (!Files.exists(target)) {
          Files.copy(path, target, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
        }
      }
    }
  }

  /** The paths of all files in a folder and the folders in it. */
  static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** What a command has left behind. */
  record Result(int code, String out, String err) {}

  /** Told of milestones alone. */
  record Watching(Consumer<String> onMilestone) implements Stages {
    @Override
    public void begin(String words, Goal goal) {}

    @Override
    public void reached(String milestone) {
      onMilestone.accept(milestone);
    }
  }

  /** Stands for the end of the process: nothing in the program catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed(String milestone) {
      super(milestone);
    }
  }

  void write(String path, String content) throws IOException {
    Path file = archive.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Gives a file another time of its last change. */
  void touch(String path, String time) throws IOException {
    Files.setLastModifiedTime(archive.resolve(path), FileTime.from(Instant.parse(time)));
  }

  static Result command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    int code = Main.execute(console, arguments);
    return new Result(code, out.toString(), err.toString());
  }

  /** As from the command line. */
  Result run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(List.of(arguments(more)));
    return command(arguments.toArray(String[]::new));
  }

  /** Without the command line, for speed; fails where the run does. */
  RunJob.Outcome publish(String... more) throws IOException {
    return publish(UNWATCHED, more);
  }

  RunJob.Outcome publish(Stages stages, String... more) throws IOException {
    RunJob job = job(stages, more);
    return job.execute(Work.reading(job.plan(), 0));
  }

  RunJob job(Stages stages, String... more) throws IOException {
    RunOptions options = CommandLine.populateCommand(new RunOptions(), arguments(more));
    Configuration told = Configuration.of(options, LocalDate.parse("2026-11-22"));
    Task task = Task.at(clock.instant(), told, tagger);
    return job(task, Preflight.of(told, new FileSystems()), stages);
  }

  private RunJob job(Task task, Preflight found, Stages stages) {
    return new RunJob(Spark.session(), task, found, new RunJob.Watch(stages, clock));
  }

  RunJob.Outcome retag(Stages stages) throws IOException {
    RetagOptions options =
        CommandLine.populateCommand(new RetagOptions(), "--tables", tables.toString());
    Preflight found = Preflight.of(options.tables);
    Configuration told = Configuration.again(options, null, found.base().orElseThrow().run());
    Task task = Task.at(clock.instant(), told, tagger);
    return job(task, found, stages).execute(Work.retagging());
  }

  RunJob.Outcome forget(Stages stages, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--tables", tables.toString()));
    arguments.addAll(List.of(more));
    ForgetOptions options =
        CommandLine.populateCommand(new ForgetOptions(), arguments.toArray(String[]::new));
    Preflight found = Preflight.of(options.tables);
    Manifest last = found.base().orElseThrow();
    Configuration told = Configuration.again(options, null, last.run());
    Task task = Task.at(clock.instant(), told, last);
    Work work = Work.forgetting(options.forgotten(), options.dropVersions);
    return job(task, found, stages).execute(work);
  }

  /** The same of any archive and tables, at any time. */
  static RunJob jobOf(RunJob.Watch watch, String... arguments) throws IOException {
    RunOptions options = CommandLine.populateCommand(new RunOptions(), arguments);
    Configuration told = Configuration.of(options, LocalDate.parse("2026-11-22"));
    Task task = Task.at(watch.clock().instant(), told, BUNDLED);
    Preflight found = Preflight.of(told, new FileSystems());
    return new RunJob(Spark.session(), task, found, watch);
  }

  String[] arguments(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--input", archive.toString(), "--tables", tables.toString()));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray(String[]::new);
  }

  /** The published rows of a table, without what tells one run from another, in order. */
  List<String> rows(Table table) {
    return query(
        "SELECT CAST(t AS VARCHAR) FROM (SELECT COLUMNS(lambda c: c NOT IN ('batch', 'modified'))"
            + " FROM "
            + published(table)
            + ") t ORDER BY 1");
  }

  /** All rows of all tables but those of the runs. */
  Map<Table, List<String>> rows() {
    Map<Table, List<String>> rows = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      if (table != Table.RUNS) {
        rows.put(table, rows(table));
      }
    }
    return rows;
  }

  /** The live files of a table and month. */
  List<LiveFile> files(Table table, String month) throws IOException {
    return last().manifest().tables().of(table).stream()
        .filter(file -> Objects.equals(file.month(), month))
        .toList();
  }

  Published last() throws IOException {
    return Published.last(Versions.in(tables.toString(), "read ", new FileSystems()));
  }

  /** What {@code check --deep} has to say. */
  List<Violation> violations() throws IOException {
    Published published = last();
    return CheckOnSpark.violations(published, published.manifest().tables().months(), 10);
  }

  /** The files of the archive that a published table has rows of. */
  List<String> paths(Table table) {
    return query("SELECT DISTINCT path FROM " + published(table) + " ORDER BY 1");
  }

  String published(Table table) {
    return "read_parquet('" + current(table) + "/**/*.parquet', hive_partitioning=true)";
  }

  /** Opened by the first query: benchmarks have none, and go without DuckDB. */
  private static final class DuckDb {
    /** It keeps nothing of a file: there may be another one of its name. */
    static final DuckDBConnection CONNECTION = connection();

    private static DuckDBConnection connection() {
      try {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
          statement.execute("SET GLOBAL enable_external_file_cache = false");
        }
        return duckdb.unwrap(DuckDBConnection.class);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** By a second engine: what it finds is what any reader finds. */
  List<String> query(String sql) {
    try (Connection duckdb = DuckDb.CONNECTION.duplicate();
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Path current(Table table) {
    return tables.resolve("current").resolve(table.label());
  }

  int version() throws IOException {
    return Integer.parseInt(Files.readString(tables.resolve("VERSION")).strip());
  }

  /** Folders of runs. */
  List<String> runFolders() throws IOException {
    return names(tables.resolve("data"));
  }

  List<String> logged() throws IOException {
    List<String> logs = new ArrayList<>();
    for (String name : names(tables.resolve("log"))) {
      logs.add(Files.readString(tables.resolve("log").resolve(name)));
    }
    return logs;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** No file or folder was made. */
  void assertNothingWritten() {
    assertThat(tables).doesNotExist();
  }
}
