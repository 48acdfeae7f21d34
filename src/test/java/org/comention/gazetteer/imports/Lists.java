package org.comention.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comention.gazetteer.GazetteerFolder;

/** Our own tiny lists, and what an import of them says. */
final class Lists {
  static final Map<ImportKind, String> FILES =
      Map.of(
          ImportKind.WIKIDATA, "wikidata.json",
          ImportKind.POPOLO, "popolo.json",
          ImportKind.FOLLOWTHEMONEY, "followthemoney.jsonl",
          ImportKind.PETRARCH, "petrarch.actors.txt",
          ImportKind.CSV, "list.csv");

  private Lists() {}

  static byte[] file(ImportKind kind) {
    try (InputStream in = Lists.class.getResourceAsStream("/imports/" + FILES.get(kind))) {
      return Objects.requireNonNull(in, FILES.get(kind)).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A gazetteer of a few rows in place of the bundled one, so that no edit of that matters here.
   */
  static GazetteerFolder base() {
    Map<String, String> files =
        Map.of(
            "countries.csv",
            """
            id,iso2,name,kind,parent,valid_from,valid_to,wikidata
            AUS,AU,Australia,country,,,,Q408
            AZE,AZ,Azerbaijan,country,,,,Q227
            FRA,FR,France,country,,,,Q142
            GBR,GB,United Kingdom,country,,,,Q145
            IRL,IE,Ireland,country,,,,Q27
            NZL,NZ,New Zealand,country,,,,Q664
            SMR,SM,San Marino,country,,,,Q238
            """,
            "names.csv",
            """
            surface,country,form,language,case,valid_from,valid_to,note
            Azerbaijan,AZE,name,en,,,,
            French,FRA,demonym,en,,,,
            Ireland,IRL,name,en,,,,
            """,
            "officials.csv",
            """
            id,name,family_name,aliases,wikidata,note
            ilham-aliyev,Ilham Aliyev,Aliyev,,Q57371,
            jeyhun-bayramov,Jeyhun Bayramov,Bayramov,,Q16366137,
            chris-smith,Chris Smith,Smith,,,
            """,
            "offices.csv",
            """
            id,class,country,title,phrases
            aze-president,head_of_state,AZE,President of Azerbaijan,president
            aze-foreign-minister,foreign_minister,AZE,Minister of Foreign Affairs,foreign minister|minister of foreign affairs
            gbr-culture-secretary,minister,GBR,Secretary of State for Culture,culture secretary
            """,
            "terms.csv",
            """
            official,office,start,end,as_of,acting,source
            ilham-aliyev,aze-president,2003-10-31,,2025-01-01,,
            jeyhun-bayramov,aze-foreign-minister,2020-07-16,,2025-01-01,,
            chris-smith,gbr-culture-secretary,1997-05-03,2001-06-08,,,
            """);
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new GazetteerFolder("base", bytes);
  }

  static ImportSource source(byte[] content) {
    return new ImportSource(() -> new ByteArrayInputStream(content));
  }

  static ImportedFolder imported(ImportKind kind) throws IOException {
    return imported(kind, file(kind), ImportOptions.NONE);
  }

  static ImportedFolder imported(ImportKind kind, byte[] content, ImportOptions options)
      throws IOException {
    ImportedFolder folder = Import.read(kind, source(content), options, base());
    folder.ledgers().forEach(Lists::assertAddsUp);
    return folder;
  }

  /** Rows of a plain list with the columns name, country, office, start, end. */
  static ImportedFolder list(String... rows) throws IOException {
    String text = "name,country,office,start,end\n" + String.join("\n", rows) + "\n";
    return imported(ImportKind.CSV, text.getBytes(StandardCharsets.UTF_8), ImportOptions.NONE);
  }

  static void assertAddsUp(String name, Ledger ledger) {
    long leftOut = ledger.leftOut().values().stream().mapToLong(Long::longValue).sum();
    assertThat(ledger.written() + leftOut)
        .as(name + " " + ledger.leftOut())
        .isEqualTo(ledger.read());
  }

  /** Without the header. */
  static List<String> rows(ImportedFolder folder, String file) {
    String text = new String(folder.files().get(file), StandardCharsets.UTF_8);
    return text.lines().skip(1).toList();
  }

  /** Such as "no term left 2, mixed scripts 1". */
  static String leftOut(ImportedFolder folder, String ledger) {
    return folder.ledgers().get(ledger).leftOut().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
