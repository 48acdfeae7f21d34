package org.comention.table;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.comention.archive.ReadingOptions;
import org.comention.document.DocumentRules;

/**
 * The archive as rows: each place in its files as a document, a reject, or what is by rule neither.
 * Computing them reads the files: who needs them more than once keeps them.
 */
public final class ArchiveEntries {
  /** The accumulator of the bytes that tasks have read, for whoever shows the progress. */
  public static final String BYTES_READ = "archive bytes read";

  private static final StructType TASKS =
      StructType.fromDDL(
          """
          task INT,
          pieces ARRAY<STRUCT<root: INT, path: STRING, bytes: BIGINT, from: BIGINT, to: BIGINT>>
          """);

  private ArchiveEntries() {}

  /**
   * How the archive is read.
   *
   * @param limit stop after so many documents, in the order of paths; 0 for all
   */
  public record Rules(ReadingOptions reading, DocumentRules document, int limit)
      implements Serializable {
    public Rules {
      if (limit < 0) {
        throw new IllegalArgumentException("Negative limit: " + limit);
      }
    }
  }

  /**
   * Lazily, each piece of a file by one task, in any order. Where a file cannot be opened, each
   * task that has a piece of it gives the same reject: {@link Rejects} has it once.
   *
   * @return rows for {@link Documents}, {@link Rejects} and {@link Inputs}
   */
  public static Dataset<Row> read(
      SparkSession spark, List<InputFile> files, Rules rules, String batch) {
    List<List<Piece>> tasks =
        rules.limit() > 0
            ? Packing.oneTask(files)
            : Packing.bySize(files, spark.sparkContext().defaultParallelism());
    List<URI> roots = files.stream().map(InputFile::root).distinct().toList();
    return spark
        .createDataFrame(rows(tasks, roots), TASKS)
        .repartitionById(tasks.size(), col("task"))
        .flatMap(
            new FileReading(store(spark, roots), rules, batch), Encoders.row(EntrySchema.SCHEMA));
  }

  private static FileReading.Store store(SparkSession spark, List<URI> roots) {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    LongAccumulator bytesRead = spark.sparkContext().longAccumulator(BYTES_READ);
    return new FileReading.Store(List.copyOf(roots), hadoop, bytesRead);
  }

  private static List<Row> rows(List<List<Piece>> tasks, List<URI> roots) {
    return IntStream.range(0, tasks.size())
        .mapToObj(task -> RowFactory.create(task, structs(tasks.get(task), roots)))
        .toList();
  }

  private static Row[] structs(List<Piece> pieces, List<URI> roots) {
    return pieces.stream().map(piece -> struct(piece, roots)).toArray(Row[]::new);
  }

  private static Row struct(Piece piece, List<URI> roots) {
    InputFile file = piece.file();
    return RowFactory.create(
        roots.indexOf(file.root()),
        file.path(),
        file.bytes(),
        piece.range().from(),
        piece.range().to());
  }
}
