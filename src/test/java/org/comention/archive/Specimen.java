package org.comention.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small file of one format, to be cut and damaged at every byte.
 *
 * @param parts its bytes, and how many entries are complete where each of them ends
 * @param unseen where a cut cannot be seen, since the format has no mark for it
 * @param checked whether its checksums show every wrong bit by which a text is lost
 */
record Specimen(String name, List<Part> parts, Unseen unseen, boolean checked) {
  /** Cuts that leave a whole file. */
  enum Unseen {
    NOWHERE,
    BETWEEN_PARTS,
    /** And before the line end. */
    AT_LINE_ENDS,
    ANYWHERE
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Part(byte[] bytes, int entries) {}

  /** Each part is one entry; none is what stands before and behind them. */
  static Specimen text(String name, Unseen unseen, String before, String after, String... entries) {
    List<Part> all = new ArrayList<>(List.of(new Part(Samples.bytes(before), 0)));
    Arrays.stream(entries).forEach(entry -> all.add(new Part(Samples.bytes(entry), 1)));
    all.add(new Part(Samples.bytes(after), 0));
    return new Specimen(name, all, unseen, false);
  }

  /** A text in which every line is packed for itself. */
  static Specimen packed(Packing packing, boolean checked, String... lines) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String line : lines) {
      parts.add(new Part(packing.pack(Samples.bytes(line)), 1));
    }
    return new Specimen("a.jsonl" + packing.ending(), parts, Unseen.BETWEEN_PARTS, checked);
  }

  /** The same bytes in one piece, packed: what is complete shows at the end alone. */
  Specimen in(Packing packing, boolean isChecked) throws IOException {
    Part whole = new Part(packing.pack(bytes()), entries(Integer.MAX_VALUE));
    return new Specimen(name + packing.ending(), List.of(whole), Unseen.NOWHERE, isChecked);
  }

  /** Each member has so many entries as its content has lines. */
  static Specimen tar(Map<String, byte[]> members) throws IOException {
    List<Part> parts = new ArrayList<>();
    byte[] tar = Samples.tar(members);
    int from = 0;
    for (byte[] content : members.values()) {
      int to = from + 512 + content.length;
      parts.add(new Part(Arrays.copyOfRange(tar, from, to), lines(content)));
      from = to + Math.floorMod(-content.length, 512);
      parts.add(new Part(Arrays.copyOfRange(tar, to, from), 0));
    }
    parts.add(new Part(Arrays.copyOfRange(tar, from, tar.length), 0));
    return new Specimen("a.tar", parts, Unseen.NOWHERE, true);
  }

  /** A member is complete where the next or the directory begins. */
  static Specimen zip(byte[] zip, Map<String, byte[]> members) {
    String text = new String(zip, ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (byte[] content : members.values()) {
      int next = text.indexOf("PK\3\4", from + 4);
      int to = next < 0 ? text.indexOf("PK\1\2") : next;
      parts.add(new Part(Arrays.copyOfRange(zip, from, to), lines(content)));
      from = to;
    }
    parts.add(new Part(Arrays.copyOfRange(zip, from, zip.length), 0));
    return new Specimen("a.zip", parts, Unseen.NOWHERE, true);
  }

  private static int lines(byte[] content) {
    return (int) new String(content, ISO_8859_1).lines().count();
  }

  /** As the only member of a tar. */
  Specimen inTar() throws IOException {
    byte[] tar = Samples.tar(Map.of(name, bytes()));
    int end = 512 + bytes().length;
    List<Part> all = new ArrayList<>(List.of(new Part(Arrays.copyOf(tar, 512), 0)));
    all.addAll(parts);
    all.add(new Part(Arrays.copyOfRange(tar, end, tar.length), 0));
    return new Specimen("a.tar", all, Unseen.NOWHERE, checked);
  }

  /** The same, with other places where a cut cannot be seen. */
  Specimen unseen(Unseen other) {
    return new Specimen(name, parts, other, checked);
  }

  /** The same, where no checksum shows a wrong bit. */
  Specimen unchecked() {
    return new Specimen(name, parts, unseen, false);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(part -> bytes.writeBytes(part.bytes()));
    return bytes.toByteArray();
  }

  /** How many entries are complete before a cut. */
  int entries(int cut) {
    int entries = 0;
    int end = 0;
    for (Part part : parts) {
      end += part.bytes().length;
      entries += end <= cut ? part.entries() : 0;
    }
    return entries;
  }

  /** Whether a cut here must show. */
  boolean shows(int cut) {
    return switch (unseen) {
      case NOWHERE -> true;
      case BETWEEN_PARTS -> !isEnd(cut);
      case AT_LINE_ENDS -> !isEnd(cut) && !isEnd(cut + 1);
      case ANYWHERE -> false;
    };
  }

  private boolean isEnd(int cut) {
    int end = 0;
    for (Part part : parts) {
      end += part.bytes().length;
      if (end == cut) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return name + " of " + bytes().length + " bytes";
  }
}
