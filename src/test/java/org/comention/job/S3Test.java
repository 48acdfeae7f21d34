package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.statistics.IOStatisticsSource;
import org.comention.Patience;
import org.comention.Python;
import org.comention.Spark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** On a server of this machine that speaks S3, with the committer that the README tells. */
class S3Test extends StoreScenarios {
  private static final Map<String, String> COMMITTER =
      Map.of(
          "spark.sql.sources.commitProtocolClass",
          "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol",
          "spark.sql.parquet.output.committer.class",
          "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter");
  private static final java.nio.file.Path REQUIREMENTS =
      java.nio.file.Path.of("src", "test", "python", "s3", "requirements.txt");
  private static final Pattern JARS_OF_S3 =
      Pattern.compile("hadoop-aws|spark-hadoop-cloud|/software/amazon/|/reactivestreams/");
  private static final java.nio.file.Path NOTEBOOKS = java.nio.file.Path.of("notebooks");

  private Process server;
  private String address;

  @Override
  Path start() throws Exception {
    Python python = Python.with(REQUIREMENTS);
    int port = freePort();
    server = python.start("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port));
    Patience.until(() -> answers(port), server);
    address = "http://127.0.0.1:" + port;
    python.run(
        "-c",
        "import boto3; boto3.client('s3', endpoint_url='"
            + address
            + "', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')"
            + ".create_bucket(Bucket='bucket')");
    set(settings());
    COMMITTER.forEach(Spark.session().conf()::set);
    return new Path("s3a://bucket/");
  }

  private Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint", address,
        "fs.s3a.endpoint.region", "us-east-1",
        "fs.s3a.path.style.access", "true",
        "fs.s3a.access.key", "a",
        "fs.s3a.secret.key", "b",
        "fs.s3a.committer.name", "magic",
        "fs.s3a.committer.magic.enabled", "true",
        "mapreduce.outputcommitter.factory.scheme.s3a",
            "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory");
  }

  @Test
  @Order(6)
  void aBucketThatIsNotThereIsSaid() {
    assertCannotWrite("s3a://no-such-bucket/archive", ExitCode.FAILED, "NoSuchBucket");
  }

  @Test
  @Order(7)
  void aStoreThatDoesNotAnswerIsSaid() {
    set(Map.of("fs.s3a.bucket.far.endpoint", "http://127.0.0.1:1"));
    set(Map.of("fs.s3a.bucket.far.attempts.maximum", "1", "fs.s3a.bucket.far.retry.limit", "0"));

    assertCannotWrite("s3a://far/archive", ExitCode.FAILED, "Connection refused");
  }

  @Test
  @Order(8)
  void wrongCredentialsAreSaid() throws IOException, InterruptedException {
    requireKeysAfter("0");
    try {
      assertCannotWrite("s3a://bucket/archive", ExitCode.USAGE, "no permission");
    } finally {
      requireKeysAfter("inf");
    }
  }

  private static void assertCannotWrite(String input, ExitCode code, String why) {
    String tables = input + "-tables";
    Workshop.Result run = Workshop.command("run", "--input", input, "--tables", tables);
    assertThat(run.code()).as(run.err()).isEqualTo(code.number());
    assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).startsWith("Cannot write the tables to " + tables).contains(why);
  }

  /** The server asks nobody who they are, until so many requests have come. */
  private void requireKeysAfter(String requests) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/moto-api/reset-auth"))
            .POST(HttpRequest.BodyPublishers.ofString(requests))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  @Order(5)
  void filesAreWrittenInTheirPlaceAndNothingIsRenamed() throws IOException {
    FileSystem bucket = FileSystem.get(URI.create("s3a://bucket/"), new Configuration());
    Map<String, Long> counts = ((IOStatisticsSource) bucket).getIOStatistics().counters();
    assertThat(counts).as(counts.toString()).containsEntry("op_rename", 0L);
    assertThat(counts.get("committer_magic_files_created")).as(counts.toString()).isPositive();
  }

  @Test
  @Order(9)
  void duckDbAndPySparkReadTheTablesThroughTheListOfFiles() throws Exception {
    Python notebooks = Python.with(NOTEBOOKS.resolve("requirements.txt"));
    String script =
        """
        import sys, comention
        from pyspark.sql import SparkSession

        tables = comention.open(sys.argv[1])
        paths = tables.duckdb().sql("SELECT path FROM documents ORDER BY path").fetchall()
        print(*[path for (path,) in paths])
        setting = SparkSession.builder.master("local[1]").config("spark.ui.enabled", False)
        for line in sys.argv[2:]:
            setting = setting.config(*line.split("=", 1))
        found = tables.spark(setting.getOrCreate()).sql(
            "SELECT d.path, count(*) AS mentions FROM documents d JOIN mentions USING (doc_id)"
            " GROUP BY d.path ORDER BY d.path"
        )
        print(*[f"{row.path}:{row.mentions}" for row in found.collect()])
        """;
    List<String> arguments = new ArrayList<>(List.of("-c", script, pythonAddress()));
    arguments.add("spark.driver.extraClassPath=" + jarsOfS3());
    settings().forEach((key, value) -> arguments.add("spark.hadoop." + key + "=" + value));
    Map<String, String> environment =
        Map.of(
            "PYTHONPATH", NOTEBOOKS.toString(),
            "AWS_ACCESS_KEY_ID", "a",
            "AWS_SECRET_ACCESS_KEY", "b",
            "SPARK_LOCAL_IP", "127.0.0.1");

    assertThat(notebooks.run(environment, arguments).lines())
        .contains("a.jsonl b.jsonl c.jsonl d.jsonl", "a.jsonl:2 b.jsonl:2 c.jsonl:2 d.jsonl:2");
  }

  private String pythonAddress() {
    return "s3a://bucket/tables?region=us-east-1&scheme=http&endpoint_override="
        + address.replace("http://", "");
  }

  /** Those that the README names, which Spark does not have. */
  private static String jarsOfS3() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> JARS_OF_S3.matcher(jar).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  @Order(10)
  @EnabledIfSystemProperty(named = "comention.large", matches = "true")
  void ofTwoProcessesThatRunTogetherOneCommitsAndTheOtherSaysSo(@TempDir java.nio.file.Path folder)
      throws Exception {
    write("e.jsonl", "{\"date\":\"2024-04-09\",\"text\":\"Mali met Niger.\"}\n");
    List<java.nio.file.Path> logs = List.of(folder.resolve("one"), folder.resolve("other"));
    List<Process> runs = new ArrayList<>();
    for (java.nio.file.Path log : logs) {
      runs.add(process(log));
    }

    List<Integer> codes = new ArrayList<>();
    for (Process run : runs) {
      codes.add(run.waitFor());
    }

    String said = Files.readString(logs.get(0)) + Files.readString(logs.get(1));
    assertThat(codes).as(said).containsExactlyInAnyOrder(0, ExitCode.LOST.number());
    assertThat(said).contains("Cannot publish the tables: another run has");
    assertThat(paths()).containsOnlyOnce("e.jsonl").hasSize(5);
    assertProved();
  }

  private Process process(java.nio.file.Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Spark.options());
    settings().forEach((key, value) -> command.add("-Dspark.hadoop." + key + "=" + value));
    COMMITTER.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-Dspark.master=local[1]");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--input", "s3a://bucket/archive"));
    command.addAll(List.of("--tables", "s3a://bucket/tables"));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  @AfterAll
  void stop() {
    COMMITTER.keySet().forEach(Spark.session().conf()::unset);
    server.destroy();
  }
}
