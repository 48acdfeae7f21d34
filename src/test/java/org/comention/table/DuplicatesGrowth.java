package org.comention.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.Spark;
import org.comention.benchmark.CpuClock;
import org.comention.benchmark.Rounds;

/**
 * How the cost of looking for duplicates grows: 5,000 texts of nine days, and 4 and 16 times as
 * many of the same days, whose words are others. Prints CPU seconds of the whole process (minimum,
 * median, maximum) and their ratio to those of the fewest texts. Fails where a part of the
 * duplicates is missed that its hashes do not explain.
 */
final class DuplicatesGrowth {
  private static final int[] TIMES = {1, 4, 16};
  private static final int ROUNDS = 3;

  private DuplicatesGrowth() {}

  /**
   * @param arguments the folder of the corpora
   */
  public static void main(String[] arguments) throws IOException {
    SparkSession spark = Spark.session();
    // As in a run: the tests go without.
    spark.conf().set("spark.sql.codegen.wholeStage", true);
    spark.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
    Path folder = Files.createTempDirectory("comention-growth");
    List<Handmade.Text> texts = EditedTexts.of(Path.of(arguments[0]));
    for (int copy = 0; copy < TIMES[TIMES.length - 1]; copy++) {
      Handmade.documents(copies(texts, copy)).write().parquet(folder.resolve("" + copy).toString());
    }
    Map<Integer, List<Double>> seconds = new TreeMap<>();
    long found = duplicates(documents(spark, folder, 1));
    for (int round = 0; round < ROUNDS; round++) {
      for (int times : TIMES) {
        Dataset<Row> documents = documents(spark, folder, times);
        double begun = CpuClock.ofProcess();
        require(found * times, duplicates(documents));
        seconds.computeIfAbsent(times, t -> new ArrayList<>()).add(CpuClock.ofProcess() - begun);
      }
    }
    Rounds fewest = new Rounds(seconds.get(1));
    seconds.forEach((times, all) -> print(times * texts.size(), new Rounds(all), fewest));
  }

  private static List<Handmade.Text> copies(List<Handmade.Text> texts, int copy) {
    return texts.stream()
        .map(
            text ->
                new Handmade.Text(
                    copy + "-" + text.id(),
                    text.day(),
                    "",
                    text.body().replaceAll("\\S+", "$0x" + copy),
                    ""))
        .toList();
  }

  private static Dataset<Row> documents(SparkSession spark, Path folder, int copies) {
    return spark
        .read()
        .parquet(
            IntStream.range(0, copies)
                .mapToObj(copy -> folder.resolve("" + copy).toString())
                .toArray(String[]::new));
  }

  private static long duplicates(Dataset<Row> documents) {
    return Duplicates.build(documents).count();
  }

  private static void require(long expected, long found) {
    if (Math.abs(found - expected) > expected / 50) {
      throw new IllegalStateException(found + " duplicates, not about " + expected);
    }
  }

  private static void print(int texts, Rounds seconds, Rounds fewest) {
    System.out.printf(
        Locale.ROOT,
        "%d texts: CPU seconds %s, %.1f times those of the fewest%n",
        texts,
        seconds,
        seconds.over(fewest).median());
  }
}
