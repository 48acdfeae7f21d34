package org.comention.job;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who can be asked for by id. */
final class KnownEntities {
  private final Map<String, String> names = new TreeMap<>();

  KnownEntities(Dataset<Row> entities) {
    entities
        .filter(col("entity_kind").notEqual("organization"))
        .select("entity_id", "name")
        .toLocalIterator()
        .forEachRemaining(row -> names.put(row.getString(0), row.getString(1)));
  }

  /** A UserError with the likeliest ids where there is no such entity. */
  void require(String id) {
    if (!names.containsKey(id)) {
      String likely =
          Nearest.ids(id, names).stream()
              .map(near -> near + " (" + names.get(near) + ")")
              .collect(Collectors.joining(" or "));
      throw UserError.usage(
          "find the entity " + id,
          "no country and no official has this id",
          likely.isEmpty() ? "The tables know none" : "Did you mean " + likely + "?");
    }
  }
}
