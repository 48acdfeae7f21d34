package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.spark.SparkEnv;
import org.comention.Spark;
import org.junit.jupiter.api.Test;
import org.sparkproject.jetty.server.Server;
import org.sparkproject.jetty.server.handler.ContextHandlerCollection;

/** What Spark's sinks show of the job's own counters. */
class RunMetricsTest {
  private static final String REJECTS = "comention.rejects";

  @Test
  void jmxShowsWhatThisProcessHasPublished() throws Exception {
    Spark.session();
    RunMetrics.current();
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("metrics:name=*.driver." + REJECTS + ",type=counters");
    Set<ObjectName> found = beans.queryNames(name, null);
    assertThat(found).hasSize(1);
    ObjectName counter = found.iterator().next();
    long before = (Long) beans.getAttribute(counter, "Count");

    RunMetrics.current().add(Map.of("rejects", 7L));

    assertThat(beans.getAttribute(counter, "Count")).isEqualTo(before + 7);
  }

  /** The tests' driver has no pages of its own: here they get a server of this machine. */
  @Test
  void prometheusIsToldOfIt() throws Exception {
    Spark.session();
    RunMetrics.current().add(Map.of("rejects", 7L));
    Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    server.setHandler(
        new ContextHandlerCollection(SparkEnv.get().metricsSystem().getServletHandlers()));
    server.start();
    try {
      HttpRequest page =
          HttpRequest.newBuilder(server.getURI().resolve("/metrics/prometheus/")).build();
      String said =
          HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(said).containsPattern("driver_comention_rejects_Count\\{[^}]*\\} [1-9]");
    } finally {
      server.stop();
    }
  }
}
