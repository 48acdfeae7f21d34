package org.comention.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took, as it measured itself.
 *
 * @param cpu seconds, user and system
 * @param wall seconds
 * @param heap bytes at their most after a collection; garbage of the old generation counts too
 * @param resident bytes at their most
 */
public record Usage(double cpu, double wall, long heap, long resident) {
  /** What the launcher gives to verbs that are short. */
  static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final double NANOS = 1e9;

  /** Of a main method in a JVM of its own, with the options that this one has. */
  public static Usage of(Path folder, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return of(folder, List.of(), program, arguments);
  }

  /** The same with options of the JVM more. */
  public static Usage of(Path folder, List<String> options, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return of(folder, List.of(), options, program, arguments);
  }

  /** The same, started by another program. */
  public static Usage of(
      Path folder,
      List<String> starter,
      List<String> options,
      Class<?> program,
      String... arguments)
      throws IOException, InterruptedException {
    Path measured = folder.resolve("measured");
    List<String> command = new ArrayList<>(starter);
    command.add(java());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measured.class.getName(), measured.toString(), program.getName()));
    command.addAll(List.of(arguments));
    File log = folder.resolve("log").toFile();
    long begun = System.nanoTime();
    int code =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    double wall = (System.nanoTime() - begun) / NANOS;
    if (code != 0) {
      throw new IllegalStateException(program.getName() + " failed: see " + log);
    }
    List<String> lines = Files.readAllLines(measured);
    return new Usage(
        Double.parseDouble(lines.get(0)),
        wall,
        Long.parseLong(lines.get(1)),
        Long.parseLong(lines.get(2)));
  }

  /** One figure of several of them. */
  public static Rounds rounds(List<Usage> usages, ToDoubleFunction<Usage> figure) {
    return new Rounds(usages.stream().map(figure::applyAsDouble).toList());
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }
}
