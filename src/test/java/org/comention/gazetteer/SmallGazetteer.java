package org.comention.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A gazetteer of a few rows, to which a test adds the row it is about. */
final class SmallGazetteer {
  private final Map<GazetteerFile, StringBuilder> files = new EnumMap<>(GazetteerFile.class);

  SmallGazetteer() {
    for (GazetteerFile file : GazetteerFile.values()) {
      files.put(file, new StringBuilder(String.join(",", file.columns())).append('\n'));
    }
    with(GazetteerFile.COUNTRIES, "AZE,AZ,Azerbaijan,country,,1991-08-30,,Q227");
    with(GazetteerFile.NAMES, "Azerbaijan,AZE,name,en,,,,");
    with(GazetteerFile.OFFICIALS, "ilham-aliyev,Ilham Aliyev,Aliyev,Ilham Aliev,Q57371,");
    with(GazetteerFile.OFFICIALS, "heydar-aliyev,Heydar Aliyev,Aliyev,,,");
    with(
        GazetteerFile.OFFICES,
        "aze-president,head_of_state,AZE,President of Azerbaijan,president|head of state");
    with(GazetteerFile.TERMS, "heydar-aliyev,aze-president,1993-10-10,2003-10-31,,,");
    with(GazetteerFile.TERMS, "ilham-aliyev,aze-president,2003-10-31,,2025-01-01,,");
    with(GazetteerFile.AMBIGUITY, "Azerbaijan,the country,AZE,near:Baku|default");
  }

  SmallGazetteer with(GazetteerFile file, String row) {
    files.get(file).append(row).append('\n');
    return this;
  }

  GazetteerFolder folder() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach(
        (file, text) ->
            bytes.put(file.fileName(), text.toString().getBytes(StandardCharsets.UTF_8)));
    return new GazetteerFolder("small", bytes);
  }

  static GazetteerFolder folderOf(GazetteerFile file, byte[] content) {
    return new GazetteerFolder("user", Map.of(file.fileName(), content));
  }

  static GazetteerFolder folderOf(GazetteerFile file, String... rows) {
    String text = String.join(",", file.columns()) + "\n" + String.join("\n", rows) + "\n";
    return folderOf(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
