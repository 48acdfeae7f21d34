package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.statistics.IOStatisticsSource;
import org.comention.Python;
import org.comention.Spark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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
  private static final java.nio.file.Path NOTEBOOKS = java.nio.file.Path.of("notebooks");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Process server;
  private String address;

  @Override
  Path start() throws IOException, InterruptedException {
    Python python = Python.with(REQUIREMENTS);
    int port = freePort();
    server = python.start("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port));
    await(port);
    address = "http://127.0.0.1:" + port;
    python.run(
        "-c",
        "import boto3; boto3.client('s3', endpoint_url='http://127.0.0.1:"
            + port
            + "', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')"
            + ".create_bucket(Bucket='bucket')");
    set(
        Map.of(
            "fs.s3a.endpoint", address,
            "fs.s3a.endpoint.region", "us-east-1",
            "fs.s3a.path.style.access", "true",
            "fs.s3a.access.key", "a",
            "fs.s3a.secret.key", "b",
            "fs.s3a.committer.name", "magic",
            "fs.s3a.committer.magic.enabled", "true",
            "mapreduce.outputcommitter.factory.scheme.s3a",
                "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory"));
    COMMITTER.forEach(Spark.session().conf()::set);
    return new Path("s3a://bucket/");
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
      assertCannotWrite("s3a://bucket/archive", ExitCode.USAGE, "permission denied");
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

  private void await(int port) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers(port)) {
      assertThat(server.isAlive() && Instant.now().isBefore(end)).isTrue();
      Thread.sleep(100);
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
  void duckDbReadsTheTablesThroughTheListOfFiles() throws IOException, InterruptedException {
    Python notebooks = Python.with(NOTEBOOKS.resolve("requirements.txt"));
    String script =
        """
        import sys, comention
        tables = comention.open(sys.argv[1])
        paths = tables.duckdb().sql("SELECT path FROM documents ORDER BY path").fetchall()
        print(*[path for (path,) in paths])
        """;
    String tables =
        "s3://bucket/tables?region=us-east-1&scheme=http&endpoint_override="
            + address.replace("http://", "");

    String found =
        notebooks.run(
            Map.of(
                "PYTHONPATH", NOTEBOOKS.toString(),
                "AWS_ACCESS_KEY_ID", "a",
                "AWS_SECRET_ACCESS_KEY", "b"),
            List.of("-c", script, tables));

    assertThat(found.strip()).isEqualTo("a.jsonl b.jsonl c.jsonl d.jsonl");
  }

  @AfterAll
  void stop() {
    COMMITTER.keySet().forEach(Spark.session().conf()::unset);
    server.destroy();
  }
}
