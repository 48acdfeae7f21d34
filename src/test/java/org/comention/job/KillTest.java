package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of run, killed at each of its steps. Before the commit one kill follows the other in
 * the same folder, so that each run also meets what the killed ones before it have left.
 */
class KillTest {
  /** All steps of all kinds: {@code mvn -B verify -Plarge}. */
  private static final boolean LARGE = Boolean.getBoolean("comention.large");

  private static final List<Table> DERIVED =
      Stream.of(Table.values()).filter(table -> table.kind() == Table.Kind.DERIVED).toList();

  @TempDir static Path before;
  @TempDir Path folder;

  private static Workshop empty;
  private static Workshop eightBatches;

  @BeforeAll
  static void tables() throws IOException {
    empty = new Workshop(Files.createDirectory(before.resolve("empty")));
    empty.write("first.jsonl", text(1));
    eightBatches = new Workshop(Files.createDirectory(before.resolve("eight")));
    for (int i = 1; i <= 8; i++) {
      eightBatches.write("day-" + i + ".jsonl", text(i));
      eightBatches.publish("--batch", "batch-" + i);
    }
  }

  private static String text(int day) {
    return String.format(
        Locale.ROOT,
        """
        {"date":"2024-03-0%1$d","text":"Armenia met Iran on day %1$d."}
        {"date":"2024-03-0%1$d","text":"The Land of Noah met Iraq."}
        no json
        """,
        day);
  }

  /** What is killed. */
  enum Kind {
    FIRST {
      @Override
      Workshop prepare(Path folder) throws IOException {
        return empty.copy(folder);
      }

      @Override
      void run(Workshop workshop, Stages stages) throws IOException {
        workshop.publish(stages);
      }
    },
    /** Its batch is the ninth: small files become one. */
    INCREMENTAL {
      @Override
      Workshop prepare(Path folder) throws IOException {
        Workshop workshop = eightBatches.copy(folder);
        workshop.write("day-9.jsonl", text(9));
        return workshop;
      }

      @Override
      void run(Workshop workshop, Stages stages) throws IOException {
        workshop.publish(stages, "--batch", "batch-9", "--keep-versions", "2");
      }
    },
    /** Rows of the batch lie beside others. */
    BATCH_AGAIN {
      @Override
      Workshop prepare(Path folder) throws IOException {
        Workshop workshop = INCREMENTAL.prepare(folder);
        INCREMENTAL.run(workshop, Workshop.UNWATCHED);
        workshop.write("day-3.jsonl", "{\"date\":\"2024-04-01\",\"text\":\"Peru met Chile.\"}\n");
        return workshop;
      }

      @Override
      void run(Workshop workshop, Stages stages) throws IOException {
        workshop.publish(stages, "--batch", "batch-3", "--keep-versions", "2");
      }
    },
    RETAG {
      @Override
      Workshop prepare(Path folder) throws IOException {
        Workshop workshop = eightBatches.copy(folder);
        Path names = Files.createDirectory(folder.resolve("names"));
        Files.writeString(
            names.resolve("names.csv"),
            """
            surface,country,form,language,case,valid_from,valid_to,note
            Land of Noah,ARM,name,en,exact,,,of poets
            """);
        workshop.gazetteer = Gazetteers.load(List.of(names.toString()));
        return workshop;
      }

      @Override
      void run(Workshop workshop, Stages stages) throws IOException {
        workshop.retag(stages);
      }
    },
    FORGET {
      @Override
      Workshop prepare(Path folder) throws IOException {
        return eightBatches.copy(folder);
      }

      @Override
      void run(Workshop workshop, Stages stages) throws IOException {
        workshop.forget(stages, "--path", "day-4.jsonl", "--drop-versions");
      }
    };

    abstract Workshop prepare(Path folder) throws IOException;

    abstract void run(Workshop workshop, Stages stages) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void whereverARunIsKilledAReaderSeesOneVersionAndTheNextRunLeavesWhatAnUndisturbedOneDoes(
      Kind kind) throws IOException {
    Workshop undisturbed = kind.prepare(Files.createDirectory(folder.resolve("undisturbed")));
    Map<Table, List<String>> old = seen(undisturbed);
    List<String> steps = new ArrayList<>();
    kind.run(undisturbed, new Workshop.Watching(steps::add));
    Map<Table, List<String>> whole = seen(undisturbed);
    assertThat(undisturbed.violations()).isEmpty();
    int commit = steps.indexOf("committed");

    Workshop again = kind.prepare(Files.createDirectory(folder.resolve("again")));
    for (int step = 0; step < commit; step++) {
      if (isLookedAt(kind, steps.get(step))) {
        kill(kind, again, step);
        assertThat(seen(again)).as("killed after " + steps.get(step)).isEqualTo(old);
      }
    }
    assertNextRun(kind, again, whole);
    for (int step = commit; step < (all(kind) ? steps.size() : commit + 1); step++) {
      Workshop committed = kind.prepare(Files.createDirectory(folder.resolve("step-" + step)));
      kill(kind, committed, step);
      boolean switched = step >= steps.lastIndexOf("current switched");
      assertThat(seen(committed))
          .as("killed after " + steps.get(step))
          .isEqualTo(switched ? whole : old);
      assertNextRun(kind, committed, whole);
    }
  }

  /** Of the steps that all kinds have in common, most are looked at in one kind alone. */
  private static boolean isLookedAt(Kind kind, String step) {
    return all(kind)
        || DERIVED.stream().noneMatch(table -> step.equals(table.label() + " written"));
  }

  private static boolean all(Kind kind) {
    return LARGE || kind == Kind.INCREMENTAL;
  }

  private static void kill(Kind kind, Workshop workshop, int step) {
    AtomicInteger reached = new AtomicInteger();
    Stages killing =
        new Workshop.Watching(
            milestone -> {
              if (reached.getAndIncrement() == step) {
                throw new Workshop.Killed(milestone);
              }
            });
    assertThatThrownBy(() -> kind.run(workshop, killing)).isInstanceOf(Workshop.Killed.class);
  }

  private static void assertNextRun(Kind kind, Workshop workshop, Map<Table, List<String>> whole)
      throws IOException {
    kind.run(workshop, Workshop.UNWATCHED);
    assertThat(seen(workshop)).isEqualTo(whole);
    assertThat(new FileProof(workshop.last()).violations(Set.of())).isEmpty();
    assertThat(garbage(workshop.tables)).isEmpty();
  }

  /** All tables as a reader finds them; nothing where there are none. */
  private static Map<Table, List<String>> seen(Workshop workshop) {
    return Files.exists(workshop.tables.resolve("current")) ? workshop.rows() : Map.of();
  }

  /** Files that no version names. */
  static List<String> garbage(Path tables) throws IOException {
    Versions versions = Versions.in(tables.toString(), "read ", new FileSystems());
    Set<String> named = new HashSet<>();
    for (Manifest version : versions.all()) {
      version.tables().all().forEach(file -> named.add(file.path()));
    }
    try (Stream<Path> files = Files.walk(tables.resolve("data"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> tables.relativize(file).toString())
          .map(file -> file.replaceFirst("/[.]([^/]*)[.]crc$", "/$1"))
          .filter(file -> !named.contains(file))
          .toList();
    }
  }
}
