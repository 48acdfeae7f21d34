package org.comention.evaluation;

import java.util.List;
import org.comention.mention.Mention;

/**
 * What one kind of gold says of the mentions of one text.
 *
 * @param hits which mention found which gold
 * @param wrong mentions that the gold contradicts
 * @param missed required gold that was not found
 * @param entities the same by entity: each entity of the text once; nothing where the kind does not
 *     name both place and entity
 */
record Judged(
    GoldKind kind, List<Hit> hits, List<Mention> wrong, List<GoldMention> missed, Counts entities) {
  /** A mention and the gold that it found. */
  record Hit(Mention mention, GoldMention gold) {}

  /**
   * What is judged in full: place and entity, or the place of a mention that names no entity. Only
   * this tells how far a mention can be trusted.
   */
  Judged inFull() {
    if (kind.isExact()) {
      return this;
    }
    return new Judged(
        kind,
        hits.stream().filter(hit -> hit.mention().entityId() == null).toList(),
        wrong.stream().filter(mention -> mention.entityId() == null).toList(),
        List.of(),
        Counts.NONE);
  }

  Counts counts() {
    int found = (int) hits.stream().filter(hit -> hit.gold().isRequired()).count();
    return new Counts(found, hits.size() - found, wrong.size(), missed.size());
  }
}
