package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler;
import org.comention.SparkHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * YARN and HDFS in this JVM: drivers run on the one, archive, tables and a gazetteer are on the
 * other. {@code mvn -B verify -Plarge} has it.
 */
@EnabledIfSystemProperty(named = "comention.large", matches = "true")
class YarnIT {
  @TempDir static java.nio.file.Path folder;

  private static SparkHome home;
  private static MiniDFSCluster hdfs;
  private static MiniYARNCluster yarn;
  private static FileSystem files;

  @BeforeAll
  static void aCluster() throws Exception {
    home = SparkHome.here();
    Configuration small = new YarnConfiguration();
    small.set("dfs.replication", "1");
    small.set("yarn.scheduler.minimum-allocation-mb", "256");
    small.set(YarnConfiguration.RM_SCHEDULER, FifoScheduler.class.getName());
    small.set("yarn.nodemanager.disk-health-checker.enable", "false");
    small.set("yarn.nodemanager.vmem-check-enabled", "false");
    System.setProperty("test.build.data", folder.resolve("yarn").toString());
    hdfs = new MiniDFSCluster.Builder(small, folder.resolve("hdfs").toFile()).build();
    files = hdfs.getFileSystem();
    small.set(FileSystem.FS_DEFAULT_NAME_KEY, files.getUri().toString());
    yarn = new MiniYARNCluster("comention", 1, 1, 1);
    yarn.init(small);
    yarn.start();
    yarn.getConfig()
        .set("net.topology.node.switch.mapping.impl", "org.apache.hadoop.net.ScriptBasedMapping");
    try (OutputStream out =
        Files.newOutputStream(Files.createDirectory(conf()).resolve("core-site.xml"))) {
      yarn.getConfig().writeXml(out);
    }
    Files.copy(conf().resolve("core-site.xml"), conf().resolve("yarn-site.xml"));
  }

  private static java.nio.file.Path conf() {
    return folder.resolve("conf");
  }

  @AfterAll
  static void stop() throws IOException {
    System.clearProperty("test.build.data");
    if (yarn != null) {
      yarn.close();
    }
    if (hdfs != null) {
      hdfs.shutdown();
    }
  }

  @Test
  void runsARunMoreTagsAgainAndProvesTheTables() throws Exception {
    write("archive/a.jsonl", "{\"date\":\"2024-03-05\",\"text\":\"Armenia met Iran.\"}\n");
    assertThat(submit("run", "--input", url("archive"), "--tables", url("tables"))).isZero();
    assertThat(version()).isEqualTo(1);

    write("archive/b.jsonl", "{\"date\":\"2024-03-06\",\"text\":\"Ruritania met Iraq.\"}\n");
    write(
        "own/names.csv",
        "surface,country,form,language,case,valid_from,valid_to,note\nRuritania,ROU,name,en,,,,\n");
    assertThat(submit("run", "--input", url("archive"), "--tables", url("tables"))).isZero();
    assertThat(version()).isEqualTo(2);

    assertThat(submit("retag", "--tables", url("tables"), "--gazetteer", url("own"))).isZero();
    assertThat(version()).isEqualTo(3);

    assertThat(submit("check", "--tables", url("tables"))).isZero();
  }

  @Test
  void aDriverThatFailsHasItsExitCode() throws Exception {
    assertThat(submit("run", "--input", url("no-archive"), "--tables", url("no-tables")))
        .isEqualTo(ExitCode.USAGE.number());
  }

  private static String url(String name) {
    return new Path(files.getUri().toString(), "/" + name).toString();
  }

  private static int version() throws IOException {
    try (InputStream in = files.open(new Path("/tables/VERSION"))) {
      return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private static void write(String name, String content) throws IOException {
    try (OutputStream out = files.create(new Path("/" + name))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int submit(String... verb) throws Exception {
    List<String> command = new ArrayList<>(List.of("jobs/submit-yarn", "--deploy-mode", "cluster"));
    command.addAll(List.of("--driver-memory", "512m", "--executor-memory", "512m"));
    settings().forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(Arrays.asList(verb));
    ProcessBuilder program = home.environment(new ProcessBuilder(command));
    program.environment().put("HADOOP_CONF_DIR", conf().toString());
    java.nio.file.Path log = folder.resolve("log");
    int code = program.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    // Kept by the test run, beside the reports.
    System.out.println(Files.readString(log));
    return code;
  }

  private static Stream<String> settings() {
    return Stream.of(
        "spark.dynamicAllocation.enabled=false",
        "spark.executor.instances=1",
        "spark.executor.cores=1",
        "spark.yarn.jars=local:" + home.folder().resolve("jars") + "/*",
        "spark.sql.codegen.wholeStage=false",
        "spark.sql.codegen.factoryMode=NO_CODEGEN",
        "spark.sql.shuffle.partitions=2",
        "spark.driver.extraJavaOptions=" + SparkHome.SHORT_LIVED,
        "spark.executor.extraJavaOptions=" + SparkHome.SHORT_LIVED);
  }
}
