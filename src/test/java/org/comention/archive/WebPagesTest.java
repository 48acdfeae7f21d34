package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.archive.WebArchives.joined;
import static org.comention.archive.WebArchives.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;

/** What lies between the bytes of a page and its text: chunks, compression, encodings. */
class WebPagesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
  private static final byte[] TEXT = Samples.bytes("Envoys met in Tbilisi. ".repeat(3).strip());

  /** The same text, as the reference encoder packs it. */
  private static final String BROTLI =
      "1b4300f89d07764c8dd9ba07472e5a178995b969aab4363b0d92f6361736e0d062ca5a0eabc2041bbf5f8d43ad00";

  private static final String AS_READ = "@0 " + new String(TEXT, US_ASCII);

  @Test
  void chunksAreJoined() {
    String body = "6\r\nEnvoys\r\n5;x=y\r\n met.\r\n0\r\n\r\n";
    assertThat(page("Transfer-Encoding: chunked\r\n", Samples.bytes(body)))
        .containsExactly("@0 Envoys met.");
  }

  @Test
  void whatIsNotInChunksIsReadAsItIs() {
    assertThat(page("Transfer-Encoding: chunked\r\n", TEXT)).containsExactly(AS_READ);
  }

  @Test
  void compressionIsUndone() throws IOException {
    byte[] gzip = Samples.gzip(TEXT);
    assertThat(page("Content-Encoding: gzip\r\n", gzip)).containsExactly(AS_READ);
    assertThat(page("Content-Encoding: X-GZIP, identity\r\n", gzip)).containsExactly(AS_READ);
    assertThat(page("Content-Encoding: deflate\r\n", deflated(false))).containsExactly(AS_READ);
    assertThat(page("Content-Encoding: deflate\r\n", deflated(true))).containsExactly(AS_READ);
    assertThat(page("Content-Encoding: gzip, gzip\r\n", Samples.gzip(gzip)))
        .containsExactly(AS_READ);
    assertThat(page("Content-Encoding: gzip\r\n", TEXT)).containsExactly(AS_READ);
  }

  @Test
  void newerCompressionIsUndoneToo() throws IOException {
    assertThat(page("Content-Encoding: br\r\n", HexFormat.of().parseHex(BROTLI)))
        .containsExactly(AS_READ);
    assertThat(page("Content-Encoding: br\r\n", Arrays.copyOf(TEXT, 20)))
        .containsExactly("@0 DAMAGED");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdCompressorOutputStream(bytes)) {
      out.write(TEXT);
    }
    assertThat(page("Content-Encoding: zstd\r\n", bytes.toByteArray())).containsExactly(AS_READ);
  }

  private static byte[] deflated(boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(TEXT);
    }
    deflater.end();
    return bytes.toByteArray();
  }

  @Test
  void unknownCompressionIsARejectUnlessNobodyWantsToRead() {
    assertThat(page("Content-Encoding: sdch\r\n", TEXT)).containsExactly("@0 UNREADABLE");
    assertThat(page("Content-Encoding: gzip, gzip, gzip, gzip\r\n", TEXT))
        .containsExactly("@0 TOO_DEEP");
    String image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: sdch\r\n";
    assertThat(Archives.lines("a.warc", response("http://example.org/", image, TEXT)))
        .containsExactly("@0 skipped: not_text");
  }

  @Test
  void aPageThatEndsEarlyIsADocumentThatSaysSo() throws IOException {
    byte[] cut = Arrays.copyOf(Samples.gzip(TEXT), 30);
    String line = page("Content-Encoding: gzip\r\n", cut).get(0);
    assertThat(line).startsWith("@0 Envoys").endsWith(" [cut_short]");
    assertThat(page("Transfer-Encoding: chunked\r\n", Samples.bytes("FF\r\nEnvoys")))
        .containsExactly("@0 Envoys [cut_short]");
  }

  @Test
  void aPageThatBreaksCostsItselfAlone() throws IOException {
    byte[] broken = Samples.gzip(TEXT);
    broken[broken.length - 8] ^= 1;
    byte[] warc =
        joined(
            response("http://example.org/a", OK + "Content-Encoding: gzip\r\n", broken),
            response("http://example.org/b", OK, TEXT));
    List<Entry> entries = Archives.read("a.warc", warc);
    assertThat(entries.get(0)).isInstanceOf(Unreadable.class);
    assertThat(((RawText) entries.get(1)).text()).isEqualTo(new String(TEXT, US_ASCII));
  }

  @Test
  void aBombIsTooLong() throws IOException {
    byte[] bomb = Samples.gzip(new byte[20 << 20]);
    byte[] warc = response("http://example.org/", OK + "Content-Encoding: gzip\r\n", bomb);
    ReadingOptions small = new ReadingOptions(1 << 20, Map.of());
    assertThat(Archives.lines(Archives.read(new MemoryFile("a.warc", warc), small)))
        .containsExactly("@0 TOO_LONG");
  }

  @Test
  void theEncodingIsWhatTheMarkTheServerOrThePageSays() {
    assertThat(html("; charset=koi8-r", "Привет", "KOI8-R")).isEqualTo("Привет");
    assertThat(html("", "<meta charset='windows-1251'>Привет", "windows-1251")).endsWith(">Привет");
    assertThat(html("", "<META content=\"text/html; charset=gb2312\">朱镕基", "GBK")).endsWith(">朱镕基");
    assertThat(html("", "<?xml version='1.0' encoding=\"euc-kr\"?><html>서울", "EUC-KR"))
        .endsWith(">서울");
    assertThat(html("; charset=koi8-r", "\uFEFFПривет", "UTF-8")).isEqualTo("Привет");
    assertThat(html("; charset=nonsense", "<meta charset=utf-16>Привет", "UTF-8"))
        .endsWith(">Привет");
  }

  @Test
  void latin1IsBelievedWhereThePageIsNotUtf8() {
    assertThat(html("; charset=iso-8859-1", "Привет", "UTF-8")).isEqualTo("Привет");
    assertThat(html("; charset=iso-8859-1", "“Île”", "windows-1252")).isEqualTo("“Île”");
    assertThat(html("", "“L’Île de France”", "windows-1252")).endsWith(" [encoding_guessed]");
  }

  private static String html(String parameter, String body, String encoding) {
    String headers = "HTTP/1.1 200 OK\r\nContent-Type: text/html" + parameter + "\r\n";
    byte[] bytes = body.getBytes(Charset.forName(encoding));
    String line = Archives.lines("a.warc", response("http://example.org/", headers, bytes)).get(0);
    return line.replaceFirst("^@0 ", "");
  }

  @Test
  void aFileThatIsAPageIsOneDocument() {
    String page = "<!-- saved --> <!doctype HTML><meta charset=latin1><p>Île";
    RawText document = (RawText) Archives.read("a", page.getBytes(ISO_8859_1)).get(0);
    assertThat(document.markup()).isEqualTo(Markup.HTML);
    assertThat(document.text()).isEqualTo(page);
    assertThat(document.issues()).isEmpty();
    assertThat(((RawText) Archives.read("a.HTM", TEXT).get(0)).markup()).isEqualTo(Markup.HTML);
    assertThat(((RawText) Archives.read("a.txt", TEXT).get(0)).markup()).isEqualTo(Markup.PLAIN);
    assertThat(Archives.lines("a.html", Samples.bytes("{\"text\":\"one\"}\n{\"text\":\"two\"}")))
        .containsExactly("@0 one", "@15 two");
    assertThat(Archives.lines("a.html", Samples.bytes(" "))).containsExactly("@0 NO_TEXT");
  }

  private static List<String> page(String headers, byte[] body) {
    return Archives.lines("a.warc", response("http://example.org/", OK + headers, body));
  }
}
