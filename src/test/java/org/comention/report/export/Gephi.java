package org.comention.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Gephi's own importer, in a process of its own: its jar has parts of many other libraries. */
public final class Gephi {
  private Gephi() {}

  /** What Gephi finds in a file: its numbers, then a line for each issue of its report. */
  public static List<String> open(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Djava.util.logging.config.file=/dev/null",
            "-cp",
            place(Gephi.class) + File.pathSeparator + place(Graph.class),
            Gephi.class.getName(),
            file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (process.waitFor() != 0) {
      throw new IOException("Gephi ended with " + process.exitValue() + ": " + lines);
    }
    return lines;
  }

  private static String place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    List<String> issues = new ArrayList<>();
    Container container = imports.importFile(new File(arguments[0]));
    // Told before the graph is made: that empties the report.
    for (Issue issue : container.getReport().getIssuesList(1000)) {
      issues.add(issue.getLevel() + ": " + issue.getMessage());
    }
    imports.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    out.println(graph.getNodeCount() + " nodes, " + graph.getEdgeCount() + " edges");
    out.println(model.isUndirected() ? "undirected" : "directed");
    out.println(model.isDynamic() ? "dynamic" : "static");
    issues.forEach(out::println);
    System.exit(0);
  }
}
