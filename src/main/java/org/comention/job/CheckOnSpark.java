package org.comention.job;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.comention.table.CountingPolicy;

/**
 * The part of {@code check} that needs Spark; a class of its own, so that other verbs load none.
 */
final class CheckOnSpark {
  private CheckOnSpark() {}

  /** The first violations; where files are wrong, their rows are not asked. */
  static List<Violation> violations(Published published, Set<String> months, int most)
      throws IOException {
    List<Violation> found = new FileProof(published).violations(months);
    if (!found.isEmpty()) {
      return found.stream().limit(most).toList();
    }
    CountingPolicy policy = Configuration.counting(Settings.of(published.manifest().run()));
    try (Session session = Session.open()) {
      Proof proof = new Proof(session.spark(), published, months, policy);
      return proof.violations(most);
    }
  }
}
