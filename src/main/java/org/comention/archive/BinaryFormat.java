package org.comention.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is no text and no container: one reject that says what it seems to be. */
public final class BinaryFormat implements Format {
  private static final int LOOKED_AT = 8 << 10;
  private static final int CONTROLS_IN_A_HUNDRED = 10;

  /** Texts have them where something went wrong once; formats that are no text are full of them. */
  private static final int CONTROLS_FOR_A_NUL = 10;

  private static final String ZIP_MEMBER = "PK\u0003\u0004";
  private static final int FIRST_NAME = 30;

  /** How office documents, books and programs begin, which are zip files too. */
  private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    PACKAGES.put("mimetypeapplication/epub+zip", "an EPUB book");
    PACKAGES.put("mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file");
    PACKAGES.put("mimetype", "an OpenDocument file or EPUB book");
    PACKAGES.put("META-INF/", "a program or EPUB book");
    for (String name :
        List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/")) {
      PACKAGES.put(name, "an Office document");
    }
    KINDS.put("\u0089PNG", "a PNG image");
    KINDS.put("\u00ff\u00d8\u00ff", "a JPEG image");
    KINDS.put("GIF8", "a GIF image");
    KINDS.put("%PDF-", "a PDF document");
    KINDS.put("%!PS", "a PostScript document");
    KINDS.put("{\\rtf", "an RTF document");
    KINDS.put("\u007fELF", "an ELF program");
    KINDS.put("\u00ca\u00fe\u00ba\u00be", "a Java class");
    KINDS.put("PAR1", "a Parquet file");
    KINDS.put("7z\u00bc\u00af'\u001c", "a 7z archive");
    KINDS.put("Rar!\u001a\u0007", "a RAR archive");
    KINDS.put("SQLite format 3\0", "an SQLite database");
    KINDS.put("\u00d0\u00cf\u0011\u00e0", "an Office document");
    KINDS.put("Obj\u0001", "an Avro file");
  }

  @Override
  public boolean recognises(Sample sample) {
    return kind(sample) != null || hasControls(sample);
  }

  /** Whether a zip file is one document or program to its users. */
  public static boolean isPackage(Sample sample) {
    return packageKind(sample) != null;
  }

  private static String packageKind(Sample sample) {
    return sample.beginsWith(ZIP_MEMBER)
        ? first(PACKAGES, name -> sample.hasAt(FIRST_NAME, name))
        : null;
  }

  private static String kind(Sample sample) {
    String kind = packageKind(sample);
    return kind == null ? first(KINDS, sample::beginsWith) : kind;
  }

  private static String first(Map<String, String> kinds, Predicate<String> has) {
    return kinds.entrySet().stream()
        .filter(kind -> has.test(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean hasControls(Sample sample) {
    String text = sample.text().substring(0, Math.min(sample.text().length(), LOOKED_AT));
    long nuls = text.chars().filter(c -> c == 0).count();
    long controls = text.chars().filter(BinaryFormat::isControl).count();
    long weight = controls + nuls * (CONTROLS_FOR_A_NUL - 1);
    return weight * 100 > (long) text.length() * CONTROLS_IN_A_HUNDRED;
  }

  /** Line ends, tabs, form feeds, and what terminals and DOS left in old texts, are none. */
  private static boolean isControl(int c) {
    return c < ' ' && !(c >= '\b' && c <= '\r') && c != 0x1A && c != 0x1B;
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    source.rest().check();
    String kind = kind(source.sample());
    String detail = kind == null ? "not text, and of no known format" : "seems to be " + kind;
    return new OneEntry(source, source.reject(Reason.BINARY, detail));
  }
}
