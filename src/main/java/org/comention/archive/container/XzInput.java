package org.comention.archive.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Reads what xz holds chunk by chunk: where one is broken, the library would drop what it has read
 * of the chunks before it in the same call.
 */
final class XzInput extends FilterInputStream {
  XzInput(InputStream in) throws IOException {
    super(
        XZCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .setMemoryLimitKiB(Compression.MEMORY_KIB)
            .get());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return super.read(bytes, offset, Math.min(length, Math.max(1, available())));
  }
}
