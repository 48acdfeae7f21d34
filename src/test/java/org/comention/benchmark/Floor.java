package org.comention.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * What any such job must do: Spark reads and parses the files and writes their texts as Parquet,
 * nothing else.
 */
final class Floor {
  private static final StructType RECORD =
      new StructType().add("date", DataTypes.StringType).add("text", DataTypes.StringType);

  private Floor() {}

  /**
   * @param arguments a folder of gzipped JSON lines or of gzipped tar archives, and a folder to
   *     write
   */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = session()) {
      texts(spark, Path.of(arguments[0]))
          .write()
          .option("compression", "zstd")
          .parquet(arguments[1]);
    }
  }

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[*]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 8)
        .getOrCreate();
  }

  /** The columns date and text. */
  static Dataset<Row> texts(SparkSession spark, Path folder) {
    String files = folder.toUri().toString();
    boolean packed = folder.toFile().list((dir, name) -> name.endsWith(".tar.gz")).length > 0;
    return packed
        ? members(spark, files + "/*.tar.gz")
        : spark.read().schema(RECORD).json(files + "/*.jsonl.gz");
  }

  private static Dataset<Row> members(SparkSession spark, String files) {
    FlatMapFunction<Tuple2<String, PortableDataStream>, String> read = Floor::read;
    return spark
        .createDataset(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .binaryFiles(files)
                .flatMap(read)
                .rdd(),
            Encoders.STRING())
        .select(lit(null).cast("string").as("date"), col("value").as("text"));
  }

  private static Iterator<String> read(Tuple2<String, PortableDataStream> file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream raw = file._2().open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GzipCompressorInputStream(raw, true))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          texts.add(new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts.iterator();
  }
}
