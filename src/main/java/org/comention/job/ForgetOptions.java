package org.comention.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** The options of {@code forget} as they were typed; picocli fills them in. */
final class ForgetOptions extends TargetOptions {
  @Option(
      names = "--path",
      arity = "1..*",
      paramLabel = "GLOB",
      description = {
        "Documents of the files with these paths, as in documents.path: * stands for any",
        "characters within a name, ? for one, ** for any characters at all."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--doc-id",
      arity = "1..*",
      paramLabel = "ID",
      description = "Single documents, by documents.doc_id.")
  private List<String> docIds = new ArrayList<>();

  @Option(
      names = "--drop-versions",
      description = "Remove all older versions at once: they still have what is forgotten.")
  boolean dropVersions;

  /** A UserError where it is nothing, or malformed. */
  Forgotten forgotten() {
    if (paths.isEmpty() && docIds.isEmpty() && !dropVersions) {
      throw UserError.usage(
          "forget", "neither a path nor a document is named", "Give --path or --doc-id");
    }
    return Forgotten.of(paths, docIds);
  }

  @Override
  SortedMap<String, String> told() {
    SortedMap<String, String> told = super.told();
    tellAll(told, "path", paths);
    tellAll(told, "doc-id", docIds);
    return told;
  }
}
