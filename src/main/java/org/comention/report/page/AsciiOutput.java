package org.comention.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Bytes that are ASCII, as characters. Closing it leaves the writer open. */
final class AsciiOutput extends OutputStream {
  private final Writer out;

  AsciiOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int character) throws IOException {
    out.write(character);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(new String(bytes, from, length, StandardCharsets.US_ASCII));
  }
}
