package org.comention.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.EntityKind;
import org.comention.mention.Mention;

/**
 * Compares mentions with gold. A mention finds gold that it overlaps and whose entity agrees; one
 * mention finds one place, and a second one there counts neither way. Thread-safe.
 */
final class Judge {
  private final Gazetteer gazetteer;

  Judge(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One judgement for each kind that the text's gold can judge. */
  List<Judged> judge(GoldText text, List<Mention> mentions) {
    return Arrays.stream(GoldKind.values())
        .filter(text::judges)
        .map(kind -> judged(text, kind, kind.judged(mentions, text.leavesOut())))
        .toList();
  }

  private Judged judged(GoldText text, GoldKind kind, List<Mention> mentions) {
    List<GoldMention> gold = text.gold(kind);
    // By identity: equal gold may stand in a file twice, and is to be found twice.
    Set<GoldMention> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Judged.Hit> hits = new ArrayList<>();
    List<Mention> wrong = new ArrayList<>();
    for (Mention mention : mentions) {
      List<GoldMention> here = gold.stream().filter(g -> isHere(g, mention)).toList();
      List<GoldMention> right =
          here.stream().filter(g -> g.status().canBeFound() && agrees(g, mention)).toList();
      for (GoldMention fresh : fresh(kind, right, found)) {
        hits.add(new Judged.Hit(mention, fresh));
        found.add(fresh);
      }
      if (right.isEmpty() && isWrong(text, kind, here, mention)) {
        wrong.add(mention);
      }
    }
    List<GoldMention> missed =
        gold.stream().filter(g -> g.isRequired() && !found.contains(g)).toList();
    return new Judged(kind, hits, wrong, missed, entities(kind, hits, wrong, missed));
  }

  /**
   * What of the right gold a mention finds: the first that no other has found; where the gold names
   * no entity, all of it, since it asks only whether something is there.
   */
  private static List<GoldMention> fresh(
      GoldKind kind, List<GoldMention> right, Set<GoldMention> found) {
    return right.stream()
        .filter(g -> !found.contains(g))
        .limit(kind.hasEntity() ? 1 : right.size())
        .toList();
  }

  /** Of a mention that finds nothing. What says most decides: a decoy, an entity, a bare span. */
  private boolean isWrong(GoldText text, GoldKind kind, List<GoldMention> here, Mention mention) {
    if (here.isEmpty()) {
      return text.annotates().contains(kind);
    }
    if (here.stream().anyMatch(g -> g.status() != GoldStatus.UNJUDGED)) {
      return true;
    }
    List<GoldMention> named = here.stream().filter(g -> g.entity() != null).toList();
    return !named.isEmpty() && named.stream().noneMatch(g -> agrees(g, mention));
  }

  /** Whether they overlap; gold without a place is wherever its entity is named. */
  private boolean isHere(GoldMention gold, Mention mention) {
    if (gold.span() == null) {
      return agrees(gold, mention);
    }
    Span a = gold.span();
    Span b = mention.span();
    return a.start() < b.end() && b.start() < a.end();
  }

  private boolean agrees(GoldMention gold, Mention mention) {
    if (gold.entity() == null) {
      return true;
    }
    if (!gold.kind().isPerson()) {
      return gold.entity().equals(mention.entityId());
    }
    boolean serves = gold.country() == null || gold.country().equals(mention.countryId());
    return serves && PersonName.of(gold.entity()).agreesWith(PersonName.of(name(mention)));
  }

  private String name(Mention mention) {
    return gazetteer.officials().get(mention.entityId()).name();
  }

  private Counts entities(
      GoldKind kind, List<Judged.Hit> hits, List<Mention> wrong, List<GoldMention> missed) {
    if (!kind.isExact()) {
      return Counts.NONE;
    }
    Set<String> found =
        hits.stream()
            .filter(hit -> hit.gold().isRequired())
            .map(hit -> key(hit.gold()))
            .collect(Collectors.toSet());
    Set<String> given = new HashSet<>(found);
    wrong.forEach(mention -> given.add(key(mention)));
    Set<String> required =
        Stream.concat(found.stream(), missed.stream().map(Judge::key)).collect(Collectors.toSet());
    int both = (int) given.stream().filter(required::contains).count();
    return new Counts(both, 0, given.size() - both, required.size() - both);
  }

  /** What tells entities of one text apart: a country's id, a person's family name. */
  private static String key(GoldMention gold) {
    return gold.kind().isPerson() ? PersonName.of(gold.entity()).familyName() : gold.entity();
  }

  private String key(Mention mention) {
    return mention.kind() == EntityKind.OFFICIAL
        ? PersonName.of(name(mention)).familyName()
        : mention.entityId();
  }
}
