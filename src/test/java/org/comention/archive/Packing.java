package org.comention.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;

/** Every compression that is read, as its own program or library writes it. */
enum Packing {
  GZ(GZIPOutputStream::new),
  BZ2(BZip2CompressorOutputStream::new),
  ZST(ZstdCompressorOutputStream::new),
  XZ(XZCompressorOutputStream::new),
  LZ4(LZ4FrameOutputStream::new),
  Z(Lzw::new);

  private interface Opening {
    OutputStream open(OutputStream out) throws IOException;
  }

  private final Opening opening;

  Packing(Opening opening) {
    this.opening = opening;
  }

  byte[] pack(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = opening.open(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  String ending() {
    return this == Z ? ".Z" : "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * As compress writes it, but without compressing: codes of bytes, and the table cleared often.
   */
  private static final class Lzw extends OutputStream {
    private static final int CODE = 9;
    private static final int CLEAR = 256;

    /** Behind it, codes would be longer; codes come in groups of eight. */
    private static final int MOST_CODES = 247;

    private final OutputStream out;
    private int pending;
    private int bits;
    private int codes;

    Lzw(OutputStream out) throws IOException {
      this.out = out;
      out.write(new byte[] {0x1F, (byte) 0x9D, (byte) 0x90});
    }

    @Override
    public void write(int b) throws IOException {
      if (codes == MOST_CODES) {
        code(CLEAR);
        codes = 0;
      }
      code(b & 0xFF);
      codes++;
    }

    private void code(int code) throws IOException {
      pending |= code << bits;
      for (bits += CODE; bits >= Byte.SIZE; bits -= Byte.SIZE) {
        out.write(pending);
        pending >>>= Byte.SIZE;
      }
    }

    @Override
    public void close() throws IOException {
      if (bits > 0) {
        out.write(pending);
      }
      out.close();
    }
  }
}
