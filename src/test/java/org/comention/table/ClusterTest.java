package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.Spark;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way from files to mentions in executors of their own: what is static or does not serialise
 * goes unseen on one JVM. The cluster is started in a JVM of its own, beside the tests' session.
 */
class ClusterTest {
  @TempDir private Path folder;

  @Test
  void executorsOfTheirOwnFindTheSameMentions() throws IOException, InterruptedException {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    List<String> expected = mentions(Spark.session(), archive, tagger(Spark.session()));
    assertThat(expected).hasSize(8);
    Path found = folder.resolve("found");
    Path taggers = folder.resolve("taggers");
    Path log = folder.resolve("log");
    Process driver =
        driver(archive, found, taggers)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(driver.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      driver.destroyForcibly();
    }
    assertThat(found).as(Files.readString(log)).exists();
    assertThat(Files.readAllLines(found)).isEqualTo(expected);
    assertThat(Files.readAllLines(taggers))
        .as("an executor and its tagger, of all tasks")
        .isNotEmpty()
        .extracting(line -> line.split(" ")[0])
        .doesNotHaveDuplicates();
  }

  private ProcessBuilder driver(Path archive, Path... results) throws IOException {
    // Workers look for Spark's jars there; these executors get the tests' own class path instead.
    Files.createDirectories(folder.resolve("spark/jars"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Spark.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ClusterTest.class.getName(), archive.toString()));
    Stream.of(results).map(Path::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  /** The driver: writes the mentions of an archive into a file, and what tagged into another. */
  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        Spark.builder("local-cluster[2,1,1024]")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.extraJavaOptions", String.join(" ", Spark.options()))
            .getOrCreate()) {
      Broadcast<Tagger> tagger = tagger(spark);
      Files.write(Path.of(args[1]), mentions(spark, Path.of(args[0]), tagger));
      Files.write(Path.of(args[2]), taggers(spark, tagger));
    }
  }

  private static Broadcast<Tagger> tagger(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .broadcast(new Tagger(Gazetteer.bundled()));
  }

  /** Of eight tasks, each once: the name of its executor, and which object it has there. */
  private static List<String> taggers(SparkSession spark, Broadcast<Tagger> tagger) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(List.of(1, 2, 3, 4, 5, 6, 7, 8), 8)
        .map(i -> SparkEnv.get().executorId() + " " + System.identityHashCode(tagger.value()))
        .distinct()
        .collect();
  }

  private static List<String> mentions(SparkSession spark, Path root, Broadcast<Tagger> tagger)
      throws IOException {
    ArchiveFolder archive = new ArchiveFolder(root);
    for (int i = 0; i < 4; i++) {
      archive.with(i + ".txt", "Azerbaijan and Armenia met for the " + i + "th time.");
    }
    Dataset<Row> documents = Documents.build(archive.entries(spark, 0));
    return Handmade.lines(
        Table.MENTIONS.exactly(Mentions.build(documents, tagger::value, Handmade.leftOut(spark))));
  }
}
