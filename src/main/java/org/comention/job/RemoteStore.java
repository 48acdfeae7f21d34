package org.comention.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * File systems without links, such as HDFS and S3A: their readers ask the manifest for the files.
 */
record RemoteStore(FileSystem files) implements Store {
  /** Object stores that can refuse to overwrite; on S3A, plain {@code create} is not atomic. */
  private static final String CONDITIONAL = "fs.option.create.conditional.overwrite";

  /** Where it fails, what is there decides: an answer may have been lost, and the try repeated. */
  @Override
  public boolean createExclusively(Path file, byte[] content, Path draft) throws IOException {
    try {
      if (files.hasPathCapability(file, CONDITIONAL)) {
        createWhereAbsent(file, content);
      } else {
        write(draft, content);
        rename(draft, file, Rename.NONE);
      }
      return true;
    } catch (IOException e) {
      if (!files.exists(file)) {
        throw e;
      }
      files.delete(draft, false);
      return holds(file, content);
    }
  }

  private boolean holds(Path file, byte[] content) throws IOException {
    try (InputStream in = files.open(file)) {
      return Arrays.equals(in.readAllBytes(), content);
    }
  }

  private void createWhereAbsent(Path file, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file).recursive();
    try (FSDataOutputStream out = builder.must(CONDITIONAL, true).build()) {
      out.write(content);
    }
  }

  /** Object stores replace at once; elsewhere a rename does. */
  @Override
  public void replace(Path file, byte[] content, Path draft) throws IOException {
    if (files.hasPathCapability(file, CONDITIONAL)) {
      write(file, content);
    } else {
      write(draft, content);
      rename(draft, file, Rename.OVERWRITE);
    }
  }

  private void write(Path file, byte[] content) throws IOException {
    try (FSDataOutputStream out = files.create(file, true)) {
      out.write(content);
    }
  }

  private void rename(Path from, Path to, Rename how) throws IOException {
    files.mkdirs(to.getParent());
    FileContext.getFileContext(files.getUri(), files.getConf()).rename(from, to, how);
  }

  @Override
  public boolean hasLinks() {
    return false;
  }

  @Override
  public void link(Path existing, Path name) {}

  @Override
  public void point(Path name, Path folder, Path draft) {}
}
