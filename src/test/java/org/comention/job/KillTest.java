package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comention.mention.Tagger;
import org.comention.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of run, killed at each of its steps. A killed process leaves what lies on the disk at
 * that moment: so a run is made once, and all is copied at each of its steps.
 */
class KillTest {
  /** A next run after each step, not only from the last one before the commit on. */
  private static final boolean LARGE = Boolean.getBoolean("comention.large");

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
        workshop.tagger = new Tagger(Gazetteers.load(List.of(names.toString())));
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

  /** What lies on the disk when a run is killed at a step. */
  private record Remains(String step, Workshop workshop) {}

  @ParameterizedTest
  @EnumSource
  void whereverARunIsKilledAReaderSeesOneVersionAndTheNextRunLeavesWhatAnUndisturbedOneDoes(
      Kind kind) throws IOException {
    Workshop undisturbed = kind.prepare(Files.createDirectory(folder.resolve("undisturbed")));
    Map<Table, List<String>> old = seen(undisturbed);
    List<Remains> killed = new ArrayList<>();
    kind.run(undisturbed, new Workshop.Watching(step -> killed.add(remains(step, undisturbed))));
    Map<Table, List<String>> whole = seen(undisturbed);
    assertThat(undisturbed.violations()).isEmpty();

    List<String> steps = killed.stream().map(Remains::step).toList();
    int switched = steps.lastIndexOf("current switched");
    for (int i = 0; i < killed.size(); i++) {
      assertThat(seen(killed.get(i).workshop()))
          .as("killed after " + steps.get(i))
          .isEqualTo(i < switched ? old : whole);
    }
    int uncommitted = steps.indexOf("committed") - 1;
    assertHoldsAllOf(killed.get(uncommitted), killed.subList(0, uncommitted));
    for (Remains remains : killed.subList(LARGE ? 0 : uncommitted, killed.size())) {
      assertNextRun(kind, remains, whole);
    }
  }

  private static Remains remains(String step, Workshop workshop) {
    try {
      Path copy = Files.createTempDirectory(workshop.tables.getParent().getParent(), "killed");
      return new Remains(step, workshop.copy(copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Then what the next run makes of the last remains it makes of the others too. */
  private static void assertHoldsAllOf(Remains last, List<Remains> others) throws IOException {
    Set<String> files = Workshop.files(last.workshop().tables);
    for (Remains other : others) {
      assertThat(files).as(other.step()).containsAll(Workshop.files(other.workshop().tables));
    }
  }

  private static void assertNextRun(Kind kind, Remains remains, Map<Table, List<String>> whole)
      throws IOException {
    Workshop workshop = remains.workshop();
    kind.run(workshop, Workshop.UNWATCHED);
    assertThat(seen(workshop)).as("killed after " + remains.step()).isEqualTo(whole);
    assertThat(new FileProof(workshop.last()).violations(Set.of())).isEmpty();
    assertThat(garbage(workshop.tables)).as("killed after " + remains.step()).isEmpty();
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
    return Workshop.files(tables).stream()
        .filter(file -> file.startsWith("data/"))
        .map(file -> file.replaceFirst("/[.]([^/]*)[.]crc$", "/$1"))
        .filter(file -> !named.contains(file))
        .toList();
  }
}
