package org.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.comention.SparkHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, among those of a Spark. */
class JarIT {
  private static final Path JAR = Path.of("target", "comention.jar");
  private static final long MOST_BYTES = 25L << 20;

  @TempDir Path folder;

  @Test
  void hasNoClassThatSparkHasToo() throws Exception {
    Set<String> ours = classes(JAR);
    assertThat(ours).contains("org/comention/job/Main.class");
    Set<String> both = new HashSet<>();
    try (var jars = Files.newDirectoryStream(SparkHome.here().folder().resolve("jars"), "*.jar")) {
      for (Path jar : jars) {
        Set<String> theirs = classes(jar);
        theirs.retainAll(ours);
        theirs.forEach(name -> both.add(jar.getFileName() + " " + name));
      }
    }
    assertThat(both).isEmpty();
  }

  @Test
  void isThin() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void aSparkThatIsTooOldIsToldWhichOneIsNeeded() throws Exception {
    Files.writeString(folder.resolve("spark-version-info.properties"), "version=3.5.6\n");
    Files.writeString(folder.resolve("a.txt"), "Armenia.\n");
    ProcessBuilder program =
        SparkHome.here()
            .program(
                "spark-submit",
                "--driver-class-path",
                folder.toString(),
                JAR.toString(),
                "run",
                "--input",
                folder.toString(),
                "--tables",
                folder.resolveSibling("tables").toString());

    Process process = program.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.USAGE.number());
    assertThat(said).contains("Cannot start on Spark 3.5.6: comention needs Spark 4.1");
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names =
          file.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
              .toList();
      return new HashSet<>(names);
    }
  }
}
