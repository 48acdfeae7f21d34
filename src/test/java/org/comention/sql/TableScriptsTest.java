package org.comention.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scripts say what the schemas of the tables say. With {@code -Dcomention.update-expected=true}
 * they are written instead of compared.
 */
class TableScriptsTest {
  static Stream<Map.Entry<String, String>> scripts() {
    return Stream.of(
        Map.entry("tables-duckdb.sql", TableScripts.duckdb()),
        Map.entry("tables-spark.sql", TableScripts.spark()),
        Map.entry("tables-trino.sql", TableScripts.trino()));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theScriptHasEachTableWithItsColumnsTypesAndComments(Map.Entry<String, String> script)
      throws IOException {
    if (Boolean.getBoolean("comention.update-expected")) {
      Files.writeString(Script.FOLDER.resolve(script.getKey()), script.getValue());
    }
    assertThat(Script.text(script.getKey()))
        .as("run this test with -Dcomention.update-expected=true")
        .isEqualTo(script.getValue());
  }
}
