package org.comention.job;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    CountingPolicy policy = policy(published.manifest().run().configuration());
    try (Session session = Session.open()) {
      Proof proof = new Proof(session.spark(), published, months, policy);
      return proof.violations(most);
    }
  }

  /** What the version's aggregates count, from the configuration kept with its run. */
  private static CountingPolicy policy(String configuration) throws IOException {
    Map<String, String> told =
        Json.MAPPER.readValue(configuration, new TypeReference<Map<String, String>>() {});
    Settings defaults = Settings.defaults();
    Map<String, Setting> kept = new HashMap<>();
    for (String key : defaults.values().keySet()) {
      if (told.containsKey(key)) {
        kept.put(key, new Setting(key, told.get(key), "configuration of the last run"));
      }
    }
    return Configuration.counting(defaults.with(kept));
  }
}
