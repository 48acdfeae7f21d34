package org.comention.gazetteer;

import java.util.List;

/**
 * A gazetteer with errors: it is refused as a whole. The message is one sentence with the first
 * error.
 */
public final class GazetteerException extends Exception {
  private final transient List<Finding> findings;

  GazetteerException(List<Finding> findings) {
    super(
        "Cannot load the gazetteer: "
            + findings.get(0)
            + (findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : ""));
    this.findings = List.copyOf(findings);
  }

  /** All errors, in the order of files and lines; never empty. */
  public List<Finding> findings() {
    return findings;
  }
}
