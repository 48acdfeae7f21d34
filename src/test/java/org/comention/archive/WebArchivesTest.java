package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.archive.WebArchives.HTML;
import static org.comention.archive.WebArchives.PLAIN;
import static org.comention.archive.WebArchives.arc;
import static org.comention.archive.WebArchives.captured;
import static org.comention.archive.WebArchives.conversion;
import static org.comention.archive.WebArchives.gzipped;
import static org.comention.archive.WebArchives.info;
import static org.comention.archive.WebArchives.joined;
import static org.comention.archive.WebArchives.record;
import static org.comention.archive.WebArchives.response;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which records become documents, what is known of them, and where they stand. */
class WebArchivesTest {
  private static final String URL = "https://example.org/news/1";

  @Test
  void aPageIsADocumentWithWhatItsRecordSays() {
    byte[] record =
        record(
            captured("response", URL)
                + "WARC-Payload-Digest: sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A\r\n"
                + "Content-Type: application/http; msgtype=response\r\n",
            Samples.bytes("HTTP/1.1 200 OK\r\n" + HTML + "\r\n<html>Envoys met.</html>"));
    assertThat(Archives.read("a.warc", record))
        .containsExactly(
            new RawText(
                new Place("a.warc", null, 0),
                "<html>Envoys met.</html>",
                Markup.HTML,
                new Metadata(
                    "urn:uuid:" + URL,
                    URL,
                    null,
                    null,
                    "2021-05-04T10:00:00Z",
                    null,
                    "sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A"),
                List.of()));
  }

  @Test
  void theDigestOfABlockIsThatOfThePageWhereItIsThePage() {
    byte[] record =
        record(
            captured("conversion", "<" + URL + ">") + PLAIN + "WARC-Block-Digest: sha1:X\r\n",
            Samples.bytes("Envoys met."));
    RawText document = (RawText) Archives.read("a.wet", record).get(0);
    assertThat(document.markup()).isEqualTo(Markup.PLAIN);
    assertThat(document.metadata().payloadDigest()).isEqualTo("sha1:X");
    assertThat(document.metadata().url()).isEqualTo(URL);
  }

  @Test
  void aDigestIsBelievedInAnyNotationAndNotMissed() {
    // Of "Envoys met.".
    for (String digest :
        List.of(
            "sha1:GWHBCD4LHTOM2MW4AIKUH23D2D4JJ24G",
            "SHA1:358e110f8b3cdccd32dc021543eb63d0f894eb86",
            "sha-256:NhdH0J7E6b/UuefzRvbP6+nCvA5ssUxTCf4iy9ifD2w=")) {
      assertThat(digested(digest)).as(digest).isEqualTo("@0 Envoys met.");
    }
    assertThat(digested("sha1:2PQ6WU3VUWJ4FXDHK7TSQJXJUVXQ7IMU"))
        .isEqualTo("@0 Envoys met. [digest_mismatch]");
    for (String unknown : List.of("", "sha1:", "sha1:!", "crc9:ABCD", "nonsense", "sha1:ABC")) {
      assertThat(digested(unknown)).as(unknown).isEqualTo("@0 Envoys met.");
    }
  }

  private static String digested(String digest) {
    String headers = captured("resource", URL) + PLAIN + "WARC-Block-Digest: " + digest + "\r\n";
    return lines(record(headers, Samples.bytes("Envoys met."))).get(0);
  }

  @Test
  void whatIsNoPageIsSkippedAndSaysWhy() {
    String http = "Content-Type: application/http\r\n";
    assertThat(lines(info())).containsExactly("@0 skipped: warc_info");
    assertThat(skipped("request", http)).isEqualTo("warc_request");
    assertThat(skipped("metadata", "Content-Type: text/plain\r\n")).isEqualTo("warc_metadata");
    assertThat(skipped("revisit", http)).isEqualTo("warc_revisit");
    assertThat(skipped("continuation", http)).isEqualTo("warc_continuation");
    assertThat(skipped("screenshot", PLAIN)).isEqualTo("warc_other");
    assertThat(skipped("response", "Content-Type: text/dns\r\n")).isEqualTo("dns");
    assertThat(skipped("resource", "Content-Type: image/png\r\n")).isEqualTo("not_text");
    assertThat(lines(response("http://example.org/robots.txt", PLAIN, "User-agent: *")))
        .containsExactly("@0 skipped: robots");
    assertThat(lines(record(captured("resource", "metadata://wget/log") + PLAIN, new byte[9])))
        .containsExactly("@0 skipped: warc_metadata");
  }

  private static String skipped(String type, String headers) {
    byte[] record = record(captured(type, URL) + headers, Samples.bytes("HTTP/1.1 200 OK\r\n\r\n"));
    return ((Skipped) Archives.read("a.warc", record).get(0)).kind();
  }

  @Test
  void anAnswerOfAServerIsAPageByItsStatusAndType() {
    assertThat(answer("HTTP/1.1 404 Not Found\r\n" + HTML)).isEqualTo("skipped: http_error");
    assertThat(answer("HTTP/1.0 503\r\n" + HTML)).isEqualTo("skipped: http_error");
    assertThat(answer("HTTP/1.1 301 Moved\r\n" + HTML)).isEqualTo("skipped: http_redirect");
    assertThat(answer("HTTP/1.1 203 OK\r\n" + HTML)).isEqualTo("Envoys met.");
    assertThat(answer("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"))
        .isEqualTo("skipped: not_text");
    assertThat(answer("HTTP/1.1 200 OK\nContent-Type: Text/Plain;q\n")).isEqualTo("Envoys met.");
    assertThat(answer("HTTP/1.1 200 OK\r\n")).isEqualTo("Envoys met.");
    assertThat(answer("no header at all: ")).isEqualTo("MALFORMED");
  }

  private static String answer(String statusAndHeaders) {
    String line = lines(response(URL, statusAndHeaders, Samples.bytes("Envoys met."))).get(0);
    return line.replace("@0 ", "");
  }

  @Test
  void whatIsCalledTextAndIsNoneIsARejectAndWhatIsCalledNothingIsSkipped() {
    byte[] image = Samples.bytes("GIF89a\0\0\0");
    String status = "HTTP/1.1 200 OK\r\n";
    assertThat(lines(response(URL, status + PLAIN, image))).containsExactly("@0 BINARY");
    assertThat(lines(response(URL, status, image))).containsExactly("@0 skipped: not_text");
  }

  @Test
  void theTypeIsLookedForInThePageWhereNoneIsDeclared() {
    RawText page =
        (RawText)
            Archives.read("a.warc", response(URL, "", " <!-- x --><!DOCTYPE HTML><p>a")).get(0);
    assertThat(page.markup()).isEqualTo(Markup.HTML);
  }

  @Test
  void aPageWithoutTextIsAReject() {
    assertThat(lines(response(URL, HTML, " \n"))).containsExactly("@0 NO_TEXT");
  }

  @Test
  void thePositionIsTheOffsetOfTheRecordOrOfItsGzipMember() throws IOException {
    byte[] first = info();
    byte[] second = conversion(URL, "one");
    byte[] third = conversion(URL, "two");
    byte[] plain = joined(first, second, third);
    long beforeThird = (long) first.length + second.length;
    assertThat(Archives.lines("a.wet", plain))
        .containsExactly(
            "@0 skipped: warc_info", "@" + first.length + " one", "@" + beforeThird + " two");
    int one = Samples.gzip(first).length;
    int two = one + Samples.gzip(second).length;
    assertThat(Archives.lines("a.wet.gz", gzipped(List.of(first, second, third))))
        .containsExactly("@0 skipped: warc_info", "@" + one + " one", "@" + two + " two");
    assertThat(Archives.lines("a.wet.gz", Samples.gzip(plain)))
        .containsExactly("@0 skipped: warc_info", "@1 one", "@2 two");
  }

  @Test
  void webArchivesAreReadWithinWhateverHoldsThem() throws IOException {
    byte[] gzip = gzipped(List.of(info(), conversion(URL, "one")));
    int at = Samples.gzip(info()).length;
    assertThat(Archives.lines("a", Samples.gzip(gzip)))
        .containsExactly("@0 skipped: warc_info", "@" + at + " one");
    assertThat(Archives.lines("a", Samples.zip(Map.of("b", gzip))))
        .containsExactly("b@0 skipped: warc_info", "b@" + at + " one");
    byte[] arc = joined(WebArchives.arcHead(), arc("http://example.org/", HTML, "two"));
    assertThat(Archives.lines("a", Samples.tar(Map.of("b", arc))))
        .containsExactly("b@0 skipped: warc_info", "b@" + WebArchives.arcHead().length + " two");
  }

  @Test
  void anArcHasNoIdsAndItsDatesAreThoseOfTheCrawl() {
    byte[] arc = joined(WebArchives.arcHead(), arc(URL, HTML, "Envoys met."));
    RawText document = (RawText) Archives.read("a", arc).get(1);
    assertThat(document.metadata())
        .isEqualTo(new Metadata(null, URL, null, null, "2021-05-04T10:00:00Z", null));
  }

  private static List<String> lines(byte[] record) {
    return Archives.lines("a.warc", record);
  }

  @Test
  void anArcRecordWithoutATimeIsADocumentWithoutCrawled() {
    byte[] page = arc("http://example.org/a", PLAIN, "Envoys met.");
    byte[] next = arc("http://example.org/b", PLAIN, "They parted.");
    for (String time : List.of("- ", " ", "", "2021 ", "2021-05-04T10:00:00Z ")) {
      String undated = new String(page, ISO_8859_1).replace("20210504100000 ", time);
      byte[] file = joined(WebArchives.arcHead(), undated.getBytes(ISO_8859_1), next);
      assertThat(Archives.read("a.arc", file).stream().skip(1).map(Described::line))
          .as(time)
          .satisfiesExactly(
              line -> assertThat(line).endsWith("url=http://example.org/a text=Envoys met."),
              line -> assertThat(line).contains("crawled=2021-05-04T10:00:00Z text=They parted."));
    }
  }
}
