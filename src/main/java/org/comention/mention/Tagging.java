package org.comention.mention;

import java.util.List;

/**
 * What the tagger makes of a text.
 *
 * @param mentions in the order of the text, not overlapping
 * @param leftOut places where several officials fit and none was chosen
 */
public record Tagging(List<Mention> mentions, int leftOut) {
  public Tagging {
    mentions = List.copyOf(mentions);
  }
}
