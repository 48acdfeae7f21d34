package org.comention.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * An archive of any size: each document has some paragraphs of real briefings, drawn anew, and a
 * day of its years. The same numbers give the same archive.
 */
public final class LargeArchive {
  private static final int MILLION_MENTIONS = 100_000;
  private static final int TWENTY_YEARS = 20;
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);
  private static final int PARAGRAPHS = 8;
  private static final int SHORTEST = 100;

  private final List<String> paragraphs;

  private LargeArchive(List<String> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** Of gzipped JSON lines with a text. */
  public static LargeArchive of(Path briefings) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (BufferedReader lines = GzipLines.reader(briefings)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode text = JSON.readTree(line).path("text");
        text.asText()
            .lines()
            .map(String::strip)
            .filter(paragraph -> paragraph.length() >= SHORTEST)
            .forEach(paragraphs::add);
      }
    }
    return new LargeArchive(paragraphs);
  }

  /** Writes twenty years of documents with more than a million mentions. */
  public void writeMillionMentions(Path folder) throws IOException {
    write(folder, MILLION_MENTIONS, TWENTY_YEARS);
  }

  /** Writes a file for each year, and spreads the documents evenly over all days. */
  public void write(Path folder, int documents, int years) throws IOException {
    Random random = new Random(documents);
    Files.createDirectories(folder);
    for (int year = 0; year < years; year++) {
      LocalDate first = FIRST.plusYears(year);
      int begin = share(documents, year, years);
      int end = share(documents, year + 1, years);
      try (BufferedWriter out = GzipLines.writer(folder.resolve(first.getYear() + ".jsonl.gz"))) {
        for (int i = begin; i < end; i++) {
          LocalDate day = first.plusDays(share(first.lengthOfYear(), i - begin, end - begin));
          out.write(
              JSON.writeValueAsString(Map.of("id", i, "date", day + "", "text", text(random))));
          out.write('\n');
        }
      }
    }
  }

  private static int share(int all, int part, int parts) {
    return (int) ((long) all * part / parts);
  }

  private String text(Random random) {
    return random
        .ints(PARAGRAPHS, 0, paragraphs.size())
        .mapToObj(paragraphs::get)
        .collect(Collectors.joining("\n\n"));
  }
}
