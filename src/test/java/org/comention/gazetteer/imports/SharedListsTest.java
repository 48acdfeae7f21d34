package org.comention.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.comention.Shared;
import org.junit.jupiter.api.Test;

/** Lists of real size and form, over the bundled gazetteer. */
class SharedListsTest {
  @Test
  void theExampleDumpOfWikidataIsUnderstood() throws IOException {
    ImportedFolder folder = imported(ImportKind.WIKIDATA, "wikidata_example_dump.json");

    assertThat(Lists.rows(folder, "officials.csv"))
        .singleElement()
        .asString()
        .startsWith("jeyhun-bayramov,Jeyhun Bayramov,");
    assertThat(folder.ledgers().get("terms").read()).isEqualTo(2);
    assertThat(Lists.leftOut(folder, "terms")).isEqualTo("NO_OFFICE 1, KNOWN_TERM 1");
  }

  /** Import.read itself loads what it made, so that an error of lint fails here. */
  @Test
  void theLargeListLoadsOverTheBundledGazetteer() throws IOException {
    ImportedFolder folder = imported(ImportKind.CSV, "officials_large.csv.gz");

    assertThat(folder.ledgers().get("persons").read()).isEqualTo(180_577);
    assertThat(folder.ledgers().get("persons").written()).isGreaterThan(150_000);
    assertThat(folder.ledgers().get("terms").read()).isEqualTo(326_052);
    assertThat(folder.ledgers().get("terms").written()).isGreaterThan(250_000);
  }

  private static ImportedFolder imported(ImportKind kind, String file) throws IOException {
    ImportSource source = ImportSource.of(Shared.folder("gazetteer-scale").resolve(file));
    ImportedFolder folder = Import.read(kind, source, ImportOptions.NONE);
    folder.ledgers().forEach(Lists::assertAddsUp);
    return folder;
  }
}
