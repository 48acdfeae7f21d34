package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkContext;
import org.comention.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCounterTest {
  @TempDir Path folder;

  @Test
  void everyByteOfTheArchiveIsCountedAndNothingFromBefore() throws Exception {
    Workshop workshop = new Workshop(folder);
    workshop.write("a.txt", "Armenia.\n");
    workshop.write("b.jsonl", "{\"text\":\"Chad.\"}\n");
    SparkContext spark = Spark.session().sparkContext();
    ReadCounter counter = new ReadCounter();
    spark.addSparkListener(counter);
    counter.reset(Goal.Unit.BYTES, 0);

    workshop.publish();
    spark.listenerBus().waitUntilEmpty();

    assertThat(counter.read()).isGreaterThanOrEqualTo(size("a.txt") + size("b.jsonl"));
    counter.reset(Goal.Unit.BYTES, Long.MAX_VALUE);
    workshop.write("c.txt", "Cyprus.\n");
    workshop.publish();
    spark.listenerBus().waitUntilEmpty();
    assertThat(counter.read()).isZero();
    spark.removeSparkListener(counter);
  }

  private long size(String path) throws IOException {
    return Files.size(folder.resolve("archive").resolve(path));
  }
}
