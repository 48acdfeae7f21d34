package org.comention.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Small archives made by the test that reads them. */
final class Samples {
  private Samples() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Members from names and contents in turns. */
  static Map<String, byte[]> members(Object... namesAndContents) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      members.put(
          (String) namesAndContents[i],
          content instanceof String text ? bytes(text) : (byte[]) content);
    }
    return members;
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, 512, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** With sizes and checksums before each member, as most writers do. */
  static byte[] zip(Map<String, byte[]> members) throws IOException {
    return zip(members, zip -> {});
  }

  private static byte[] zip(Map<String, byte[]> members, Consumer<ZipArchiveOutputStream> settings)
      throws IOException {
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
        settings.accept(zip);
        write(members, zip);
      }
      return Arrays.copyOf(channel.array(), (int) channel.size());
    }
  }

  /** With sizes and checksums behind each member, as writers to a pipe do. */
  static byte[] streamedZip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      write(members, zip);
    }
    return bytes.toByteArray();
  }

  /** Without compression. */
  static byte[] storedZip(Map<String, byte[]> members) throws IOException {
    return zip(members, zip -> zip.setMethod(ZipEntry.STORED));
  }

  /** With the sizes of eight bytes that members beyond 4 GiB need. */
  static byte[] zip64(Map<String, byte[]> members) throws IOException {
    return zip(members, zip -> zip.setUseZip64(Zip64Mode.Always));
  }

  private static void write(Map<String, byte[]> members, ZipArchiveOutputStream zip)
      throws IOException {
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
      zip.write(member.getValue());
      zip.closeArchiveEntry();
    }
  }
}
