package org.comention.mention;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.comention.gazetteer.Official;

/** The officials whom a document names in full or with title, and where. */
final class Anchors {
  private final Map<Official, NavigableMap<Integer, Optional<Title>>> places =
      new LinkedHashMap<>();

  /**
   * One such place.
   *
   * @param title the title beside the name, or null
   */
  record Anchor(int start, Official official, Title title) {}

  void add(int start, Official official, Title title) {
    places.computeIfAbsent(official, o -> new TreeMap<>()).put(start, Optional.ofNullable(title));
  }

  boolean holds(Official official) {
    return places.containsKey(official);
  }

  /**
   * Of these officials the one named last before this place, or else the one named first after it.
   */
  Optional<Official> nearest(int offset, Collection<Official> officials) {
    Official nearest = null;
    int best = Integer.MIN_VALUE;
    for (Official official : officials) {
      NavigableMap<Integer, Optional<Title>> starts = places.get(official);
      if (starts != null) {
        Integer before = starts.lowerKey(offset);
        int rank = before != null ? before : -starts.firstKey() - 1;
        nearest = rank > best ? official : nearest;
        best = Math.max(best, rank);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** For each official named before this place the last such place, in no order. */
  List<Anchor> lastBefore(int offset) {
    return places.entrySet().stream()
        .filter(e -> e.getValue().lowerKey(offset) != null)
        .map(
            e ->
                new Anchor(
                    e.getValue().lowerKey(offset),
                    e.getKey(),
                    e.getValue().lowerEntry(offset).getValue().orElse(null)))
        .toList();
  }

  /** Each once. */
  List<Official> officials() {
    return List.copyOf(places.keySet());
  }
}
