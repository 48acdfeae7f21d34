package org.comention.job;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** Opens file systems as Spark would, without starting it. */
final class FileSystems {
  /** Of settings of Spark that are Hadoop's. */
  static final String PREFIX = "spark.hadoop.";

  private final Configuration hadoop = new Configuration();

  FileSystems() {
    for (Tuple2<String, String> setting : new SparkConf().getAllWithPrefix(PREFIX)) {
      hadoop.set(setting._1(), setting._2());
    }
    hadoop.setIfUnset(LocalDisk.SETTING, LocalDisk.class.getName());
  }

  FileSystem of(Path path) throws IOException {
    return path.getFileSystem(hadoop);
  }

  /**
   * The full name of a path; on the local disk with symbolic links resolved, as far as it exists.
   */
  static Path resolved(FileSystem files, Path path) {
    Path full = files.makeQualified(path);
    if (!(files instanceof LocalFileSystem)) {
      return full;
    }
    java.nio.file.Path local = java.nio.file.Path.of(full.toUri().getPath());
    java.nio.file.Path there = local;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    try {
      java.nio.file.Path real = there.toRealPath().resolve(there.relativize(local));
      return files.makeQualified(new Path(real.toString()));
    } catch (IOException e) {
      return full;
    }
  }
}
