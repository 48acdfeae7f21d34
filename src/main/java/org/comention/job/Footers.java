package org.comention.job;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Reads the ends of Parquet files, which tell what the files hold. */
final class Footers {
  private final Configuration hadoop;
  private final ParquetReadOptions options;

  Footers(FileSystem files) {
    this.hadoop = files.getConf();
    // Once: without options Parquet reads Hadoop's own settings anew for each file.
    this.options = HadoopReadOptions.builder(hadoop).build();
  }

  ParquetMetadata of(Path file) throws IOException {
    return of(HadoopInputFile.fromPath(file, hadoop));
  }

  /** The number of rows. */
  long rows(FileStatus file) throws IOException {
    return rows(of(HadoopInputFile.fromStatus(file, hadoop)));
  }

  /** The number of rows in a file with this end. */
  static long rows(ParquetMetadata footer) {
    return footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
  }

  private ParquetMetadata of(HadoopInputFile file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      return reader.getFooter();
    }
  }
}
