package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The tables of cases of this room. */
final class Cases {
  private Cases() {}

  /** The rows of a table without its header. */
  static Stream<List<String>> of(String table) throws IOException {
    try (InputStream in = Cases.class.getResourceAsStream("/cases/" + table)) {
      String all = new String(in.readAllBytes(), UTF_8);
      return all.lines().skip(1).map(row -> Arrays.asList(row.split("\t", -1)));
    }
  }

  /** UTF-8, with {@code \n \r \t \\} and {@code \xE9} for any byte. */
  static byte[] bytes(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) != '\\') {
        bytes.writeBytes(written.substring(i, i + 1).getBytes(UTF_8));
        continue;
      }
      char kind = written.charAt(++i);
      if (kind == 'x') {
        bytes.write(HexFormat.fromHexDigits(written, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write("\n\r\t\\".charAt("nrt\\".indexOf(kind)));
      }
    }
    return bytes.toByteArray();
  }
}
