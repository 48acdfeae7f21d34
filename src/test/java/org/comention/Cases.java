package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reads the tables of cases; {@code ⏎} in a cell stands for a line break, {@code ⇥} for a tab. */
public final class Cases {
  private Cases() {}

  /** The rows below the heading, each with as many cells as the heading. */
  public static Stream<Arguments> of(String table) {
    List<String> lines = lines(table);
    int columns = cells(lines.get(0)).length;
    return lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              assertThat(cells(line)).as(line).hasSize(columns);
              return Arguments.of((Object[]) cells(line));
            });
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\t", -1))
        .map(cell -> cell.replace('⏎', '\n').replace('⇥', '\t'))
        .toArray(String[]::new);
  }

  private static List<String> lines(String table) {
    String name = "/cases/" + table + ".tsv";
    try (InputStream in = Cases.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
