package org.comention.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What the counted mentions of one document add up to, by the entities that they name and by the
 * two of them that stand together. Not thread-safe.
 *
 * <p>Memory grows with the number of mentions and of entities; pairs, which are as many as the
 * square of these, are made as they are asked for.
 */
final class CountedDocument {
  private final Row first;
  private final Map<String, List<Row>> mentions = new LinkedHashMap<>();

  /**
   * @param first a mention of it, as {@link PerDocument} reads them; to be added like all others
   */
  CountedDocument(Row first) {
    this.first = first;
  }

  boolean has(Row mention) {
    return docId(mention).equals(docId(first));
  }

  private static String docId(Row mention) {
    return mention.getString(PerDocument.DOC_ID);
  }

  /** In the order of entity_id. */
  void add(Row mention) {
    mentions
        .computeIfAbsent(mention.getString(PerDocument.ENTITY_ID), id -> new ArrayList<>())
        .add(mention);
  }

  /** A row of {@link PerDocument#ENTITIES} for each entity. */
  Iterator<Row> entities() {
    return mentions.values().stream().map(this::entity).iterator();
  }

  private Row entity(List<Row> ofEntity) {
    return RowFactory.create(
        month(),
        first.get(PerDocument.DAY),
        docId(first),
        id(ofEntity),
        kind(ofEntity),
        (long) ofEntity.size(),
        different(ofEntity, PerDocument.PARAGRAPH),
        different(ofEntity, PerDocument.SENTENCE));
  }

  private String month() {
    return first.getString(PerDocument.MONTH);
  }

  private static String id(List<Row> ofEntity) {
    return ofEntity.get(0).getString(PerDocument.ENTITY_ID);
  }

  private static String kind(List<Row> ofEntity) {
    return ofEntity.get(0).getString(PerDocument.ENTITY_KIND);
  }

  private static long different(List<Row> ofEntity, int unit) {
    return ofEntity.stream().mapToInt(mention -> mention.getInt(unit)).distinct().count();
  }

  /** A row of {@link PerDocument#PAIRS} for every two entities, in the order in which they came. */
  Iterator<Row> pairs() {
    List<List<Row>> entities = List.copyOf(mentions.values());
    Collection<BitSet> paragraphs = units(entities, PerDocument.PARAGRAPH);
    Collection<BitSet> sentences = units(entities, PerDocument.SENTENCE);
    return IntStream.range(0, entities.size())
        .boxed()
        .flatMap(
            a -> {
              int[] inParagraphs = togetherWith(a, paragraphs, entities.size());
              int[] inSentences = togetherWith(a, sentences, entities.size());
              return IntStream.range(a + 1, entities.size())
                  .mapToObj(
                      b -> pair(entities.get(a), entities.get(b), inParagraphs[b], inSentences[b]));
            })
        .iterator();
  }

  private Row pair(List<Row> a, List<Row> b, long paragraphs, long sentences) {
    return RowFactory.create(month(), id(a), id(b), kind(a), kind(b), 1L, paragraphs, sentences);
  }

  /** The numbers of the entities of each unit. */
  private static Collection<BitSet> units(List<List<Row>> entities, int unit) {
    Map<Integer, BitSet> units = new HashMap<>();
    for (int entity = 0; entity < entities.size(); entity++) {
      for (Row mention : entities.get(entity)) {
        units.computeIfAbsent(mention.getInt(unit), number -> new BitSet()).set(entity);
      }
    }
    return units.values();
  }

  /** In how many of these units each later entity stands together with this one. */
  private static int[] togetherWith(int entity, Collection<BitSet> units, int entities) {
    int[] together = new int[entities];
    for (BitSet unit : units) {
      if (unit.get(entity)) {
        unit.stream().filter(other -> other > entity).forEach(other -> together[other]++);
      }
    }
    return together;
  }
}
