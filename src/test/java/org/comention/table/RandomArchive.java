package org.comention.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Archives that hold every case that the derived tables tell apart, from a seed. */
final class RandomArchive {
  private static final List<String> ENTITIES =
      List.of("ARM", "AZE", "GEO", "USA", "ilham-aliyev", "ned-price", "-");
  private static final List<String> FORMS =
      List.of("name", "name", "demonym", "full_name", "embedded", "role", "unlisted");
  private static final List<String> CONFIDENCES = List.of("1", "0.9", "0.5", "0.49");
  private static final List<String> SOURCES = List.of("record", "url", "file_name");
  private static final int DOCUMENTS = 60;

  private final Random random;
  private final StringBuilder documents = new StringBuilder("id day hash source words sections\n");
  private final StringBuilder mentions =
      new StringBuilder("doc entity form section paragraph sentence confidence\n");

  private RandomArchive(long seed) {
    this.random = new Random(seed);
  }

  static Handmade of(long seed) {
    RandomArchive archive = new RandomArchive(seed);
    for (int id = 0; id < DOCUMENTS; id++) {
      archive.document("d" + id);
    }
    return new Handmade(archive.documents.toString(), archive.mentions.toString());
  }

  private void document(String id) {
    String day = day();
    List<String> sections = new ArrayList<>();
    int[] next = {0, 0};
    if (random.nextInt(10) > 0) {
      sections.add(section(id, "title", 1, next));
      sections.add(section(id, "body", 1 + random.nextInt(4), next));
    }
    sections.add(section(id, "sidebar", 1 + random.nextInt(2), next));
    line(
        documents,
        id,
        day,
        "h" + random.nextInt(DOCUMENTS),
        day.equals("undated") ? "-" : pick(SOURCES),
        String.valueOf(random.nextInt(500)),
        String.join(",", sections));
  }

  private String day() {
    return switch (random.nextInt(8)) {
      case 0 -> "2024-0" + (1 + random.nextInt(3));
      case 1 -> "undated";
      default -> LocalDate.of(2024, 1, 10).plusDays(random.nextInt(60)).toString();
    };
  }

  /** Writes the mentions of a section too; {@code next} is its first paragraph and sentence. */
  private String section(String id, String kind, int paragraphs, int[] next) {
    int firstSentence = next[1];
    for (int i = 0; i < paragraphs; i++) {
      for (int rest = 1 + random.nextInt(3); rest > 0; rest--) {
        sentence(id, kind, next[0], next[1]);
        next[1]++;
      }
      next[0]++;
    }
    return kind + "/" + paragraphs + "/" + (next[1] - firstSentence);
  }

  private void sentence(String id, String kind, int paragraph, int sentence) {
    for (int rest = random.nextInt(4); rest > 0; rest--) {
      line(
          mentions,
          id,
          pick(ENTITIES),
          pick(FORMS),
          kind,
          String.valueOf(paragraph),
          String.valueOf(sentence),
          pick(CONFIDENCES));
    }
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static void line(StringBuilder table, String... values) {
    table.append(String.join(" ", values)).append('\n');
  }
}
