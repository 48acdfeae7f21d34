package org.comention;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A master and workers of Spark's own cluster: processes of this machine, on loopback. */
public final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int LOG_DEPTH = 3;

  private final SparkHome home;
  private final Path folder;
  private final Process master;
  private final String url;
  private final URI page;
  private final List<Process> workers = new ArrayList<>();

  private StandaloneCluster(SparkHome home, Path folder) throws Exception {
    this.home = home;
    this.folder = folder;
    this.master = start("master", "org.apache.spark.deploy.master.Master", "--webui-port", "0");
    this.url = found(master, log("master"), "Starting Spark master at (\\S+)");
    this.page = URI.create(found(master, log("master"), "MasterWebUI.* started at (\\S+)"));
  }

  /**
   * Starts it and waits for its workers.
   *
   * @param folder for logs and what executors write
   * @param memory of each worker, such as 1g; each has two cores: a driver needs one too
   */
  public static StandaloneCluster of(int workers, String memory, SparkHome home, Path folder)
      throws Exception {
    StandaloneCluster cluster = new StandaloneCluster(home, folder);
    for (int i = 0; i < workers; i++) {
      cluster.startWorker(memory);
    }
    for (int i = 0; i < workers; i++) {
      cluster.awaitWorker(i);
    }
    return cluster;
  }

  /** One more. */
  public void addWorker(String memory) throws Exception {
    startWorker(memory);
    awaitWorker(workers.size() - 1);
  }

  private void awaitWorker(int worker) throws Exception {
    found(workers.get(worker), log("worker-" + worker), "(Successfully registered) with master");
  }

  private void startWorker(String memory) throws IOException {
    String name = "worker-" + workers.size();
    List<String> options = new ArrayList<>(List.of("--cores", "2", "--memory", memory));
    options.addAll(List.of("--webui-port", "0", "--work-dir", folder.resolve(name).toString()));
    options.add(url);
    String worker = "org.apache.spark.deploy.worker.Worker";
    workers.add(start(name, worker, options.toArray(String[]::new)));
  }

  private Process start(String name, String type, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(type, "--host", HOST, "--port", "0"));
    arguments.addAll(List.of(more));
    ProcessBuilder program = home.program("spark-class", arguments.toArray(String[]::new));
    program.environment().put("SPARK_DAEMON_MEMORY", "256m");
    program.environment().put("SPARK_DAEMON_JAVA_OPTS", SparkHome.SHORT_LIVED);
    program.environment().put("SPARK_MASTER_OPTS", "-Dspark.master.rest.port=0");
    return program.redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
  }

  /** What a program of the cluster says: {@code master}, {@code worker-0} and so on. */
  public Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** As {@code --master} takes it. */
  public String url() {
    return url;
  }

  /** The page of the master. */
  public URI page() {
    return page;
  }

  /** How many tasks the executors of a worker have finished. */
  public long tasks(int worker) throws IOException {
    return said(worker, "app-").lines().filter(line -> line.contains(": Finished task ")).count();
  }

  /** Whether a worker has a driver, or had one. */
  public boolean drives(int worker) throws IOException {
    return !said(worker, "driver-").isEmpty();
  }

  /** The standard errors of all drivers. */
  public String driversSaid() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int worker = 0; worker < workers.size(); worker++) {
      all.append(said(worker, "driver-"));
    }
    return all.toString();
  }

  private String said(int worker, String kind) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path log : errors(folder.resolve("worker-" + worker))) {
      if (log.toString().contains("/" + kind)) {
        all.append(Files.readString(log));
      }
    }
    return all.toString();
  }

  private static List<Path> errors(Path work) throws IOException {
    if (!Files.exists(work)) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(work, LOG_DEPTH, (path, file) -> path.endsWith("stderr"))) {
      return all.toList();
    }
  }

  /** Kills a worker and all that it has started, at once. */
  public void kill(int worker) throws InterruptedException {
    kill(workers.get(worker));
  }

  private static void kill(Process process) throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** The first group of what a program says first in this way. */
  private static String found(Process process, Path log, String pattern) throws Exception {
    Pattern sought = Pattern.compile(pattern);
    Patience.until(() -> sought.matcher(Files.readString(log)).find(), process);
    return sought.matcher(Files.readString(log)).results().findFirst().orElseThrow().group(1);
  }

  @Override
  public void close() throws InterruptedException {
    for (Process worker : workers) {
      kill(worker);
    }
    kill(master);
  }
}
