package org.comention.job;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** On HDFS, in this JVM. */
class HdfsTest extends StoreScenarios {
  @TempDir private static java.nio.file.Path disk;

  private MiniDFSCluster cluster;

  @Override
  Path start() throws IOException {
    set(Map.of("dfs.replication", "1"));
    cluster = new MiniDFSCluster.Builder(new Configuration(), disk.toFile()).build();
    return new Path(cluster.getURI());
  }

  @AfterAll
  void stop() {
    cluster.shutdown();
  }
}
