package org.comention.schedulers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.comention.SparkHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One {@code jobs/submit-kubernetes} against a server of this machine; no pod runs. */
class KubernetesTest {
  private static final String IMAGE = "registry.example.org/comention:0.1.0";
  private static final String JAR = "local:///opt/comention/target/comention.jar";

  @TempDir private static Path folder;
  private static FakeKubernetes cluster;
  private static int code;

  @BeforeAll
  static void submit() throws IOException, InterruptedException {
    SparkHome home = SparkHome.here();
    cluster = new FakeKubernetes(3);
    File log = folder.resolve("log").toFile();
    ProcessBuilder submit =
        new ProcessBuilder(
            "jobs/submit-kubernetes",
            "--master=k8s://" + cluster.address(),
            "--conf",
            "spark.kubernetes.container.image=" + IMAGE,
            "--executor-memory",
            "5g",
            "run",
            "--input",
            "/archive",
            "--tables",
            "/tables",
            "--batch",
            "day-2026-11-22");
    // No Kubernetes of whoever runs the tests.
    submit.environment().put("KUBECONFIG", folder.resolve("none").toString());
    code = home.environment(submit).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    assertThat(log).content().contains("exit code: 7").contains("exit code: 8");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theScriptExitsAsTheContainerOfTheDriver() {
    assertThat(code).isEqualTo(3);
  }

  @Test
  void theDriverHasTheImageTheArgumentsAndTheTemplate() {
    JsonNode pod = cluster.object("default/pods/.*-driver").get("spec");
    JsonNode driver = pod.at("/containers/0");
    assertThat(driver.get("image").asText()).isEqualTo(IMAGE);
    assertThat(driver.get("args").toString())
        .startsWith("[\"driver\",")
        .endsWith(
            "\"--class\",\"org.comention.job.Main\",\""
                + JAR
                + "\",\"run\",\"--input\",\"/archive\","
                + "\"--tables\",\"/tables\",\"--batch\",\"day-2026-11-22\"]");
    assertThat(driver.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(driver.at("/volumeMounts/0/mountPath").asText()).isEqualTo("/archive");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.get("serviceAccountName").asText()).isEqualTo("comention");
  }

  @Test
  void theDriverHasTheSettingsOfTheFileButForWhatTheCommandLineSays() throws IOException {
    Properties file = properties(Files.readString(Path.of("conf", "spark.conf")));
    JsonNode map = cluster.object("default/configmaps/spark-drv-.*");
    Properties told = properties(map.at("/data/spark.properties").asText());
    file.put("spark.executor.memory", "5g");
    assertThat(told).containsAllEntriesOf(Map.copyOf(file));
  }

  private static Properties properties(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }

  @Test
  void executorsGetTheTemplateToo() throws IOException {
    JsonNode map = cluster.object("default/configmaps/.*-podspec-conf-map");
    assertThat(map.at("/data/podspec-configmap-key").asText())
        .isEqualTo(Files.readString(Path.of("jobs", "kubernetes", "pod-template.yaml")));
  }
}
