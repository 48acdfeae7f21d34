package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that nests 100,000 deep costs itself alone, wherever it stands. */
class HostileJsonTest {
  private static final int DEEP = 100_000;
  private static final String OBJECTS = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
  private static final String ARRAYS = "[".repeat(DEEP) + "]".repeat(DEEP);

  static List<String> records() {
    return List.of(
        OBJECTS,
        ARRAYS,
        "{\"text\":\"Baku\",\"value\":" + OBJECTS + "}",
        "{\"value\":" + ARRAYS + ",\"text\":\"Baku\"}");
  }

  @ParameterizedTest
  @MethodSource("records")
  void amongLines(String record) {
    String file = "{\"text\":\"a\"}\n" + record + "\n{\"text\":\"b\"}\n";
    assertThat(read("a.jsonl", file))
        .containsExactly("@0 a", "@13 TOO_DEEP", "@" + (record.length() + 14) + " b");
  }

  @ParameterizedTest
  @MethodSource("records")
  void asTheFirstLine(String record) {
    assertThat(read("a.jsonl", record + "\n{\"text\":\"b\"}\n"))
        .containsExactly("@0 TOO_DEEP", "@" + (record.length() + 1) + " b");
  }

  @ParameterizedTest
  @MethodSource("records")
  void inAnArray(String record) {
    assertThat(read("a.json", "[{\"text\":\"a\"}," + record + ",{\"text\":\"b\"}]"))
        .containsExactly("@0 a", "@1 TOO_DEEP", "@2 b");
  }

  @ParameterizedTest
  @MethodSource("records")
  void asAFileOfItsOwn(String record) {
    assertThat(read("a.json", record)).containsExactly("@0 TOO_DEEP");
  }

  private static List<String> read(String name, String content) {
    return Archives.lines(name, Samples.bytes(content));
  }
}
