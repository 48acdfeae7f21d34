package org.comention.evaluation;

import java.util.List;

/**
 * Annotated texts that belong together.
 *
 * @param name as people call it: its file's name without endings
 * @param texts in the order of the file, with different ids
 */
public record GoldSet(String name, List<GoldText> texts) {
  public GoldSet {
    texts = List.copyOf(texts);
  }
}
