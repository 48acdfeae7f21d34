package org.comention.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Small WARC, WET and ARC files made by the test that reads them. */
final class WebArchives {
  static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
  static final String PLAIN = "Content-Type: text/plain\r\n";

  private WebArchives() {}

  /** A record with its headers, each with its line end, and what it holds. */
  static byte[] record(String headers, byte[] block) {
    String digest = headers.contains("Digest") ? "" : "WARC-Block-Digest: " + sha1(block) + "\r\n";
    String head =
        "WARC/1.0\r\n" + digest + headers + "Content-Length: " + block.length + "\r\n\r\n";
    return joined(Samples.bytes(head), block, Samples.bytes("\r\n\r\n"));
  }

  private static String sha1(byte[] block) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(block);
      return "sha1:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] info() {
    return record(
        "WARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            + "Content-Type: application/warc-fields\r\n",
        Samples.bytes("software: a test\r\n"));
  }

  /** A page whose id is that of its URL. */
  static byte[] response(String url, String httpHeaders, String body) {
    return response(url, "HTTP/1.1 200 OK\r\n" + httpHeaders, Samples.bytes(body));
  }

  static byte[] response(String url, String statusAndHeaders, byte[] body) {
    return record(
        captured("response", url) + "Content-Type: application/http; msgtype=response\r\n",
        joined(Samples.bytes(statusAndHeaders + "\r\n"), body));
  }

  /** What WET files have. */
  static byte[] conversion(String url, String text) {
    return record(captured("conversion", url) + PLAIN, Samples.bytes(text));
  }

  static String captured(String type, String url) {
    return "WARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:"
        + url
        + ">\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2021-05-04T10:00:00Z\r\n";
  }

  /** The record that an ARC begins with. */
  static byte[] arcHead() {
    String block = "1 1 Test\nURL IP-address Archive-date Content-type Archive-length\n";
    return Samples.bytes(
        "filedesc://a.arc 0.0.0.0 20210504100000 text/plain "
            + block.length()
            + "\n"
            + block
            + "\n");
  }

  static byte[] arc(String url, String httpHeaders, String body) {
    byte[] block = Samples.bytes("HTTP/1.1 200 OK\r\n" + httpHeaders + "\r\n" + body);
    String head = url + " 192.0.2.1 20210504100000 text/html " + block.length + "\n";
    return joined(Samples.bytes(head), block, Samples.bytes("\n"));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Each record compressed for itself, as crawlers do. */
  static byte[] gzipped(List<byte[]> records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(Samples.gzip(record));
    }
    return all.toByteArray();
  }
}
