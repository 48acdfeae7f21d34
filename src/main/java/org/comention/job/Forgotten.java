package org.comention.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/**
 * Documents that are in no table, and never will be.
 *
 * @param paths patterns for {@code documents.path}: {@code *} stands for any characters within a
 *     name, {@code ?} for one, {@code **} for any characters at all
 * @param docIds keys of documents
 */
record Forgotten(SortedSet<String> paths, SortedSet<String> docIds) {
  static final Forgotten NOTHING = new Forgotten(new TreeSet<>(), new TreeSet<>());

  private static final String ID = "[0-9a-f]{32}";
  private static final Pattern PARTS = Pattern.compile("\\*\\*|\\*|\\?|[^*?]+");

  /** A UserError where one is malformed. */
  static Forgotten of(Collection<String> paths, Collection<String> docIds) {
    docIds.forEach(Forgotten::requireId);
    return new Forgotten(new TreeSet<>(paths), new TreeSet<>(docIds));
  }

  private static void requireId(String id) {
    if (!id.matches(ID)) {
      throw UserError.usage(
          "forget the document " + id,
          "it is no doc_id",
          "Give the 32 hex digits that the table documents has");
    }
  }

  boolean isNothing() {
    return paths.isEmpty() && docIds.isEmpty();
  }

  Forgotten plus(Forgotten other) {
    SortedSet<String> allPaths = new TreeSet<>(paths);
    allPaths.addAll(other.paths);
    SortedSet<String> allIds = new TreeSet<>(docIds);
    allIds.addAll(other.docIds);
    return new Forgotten(allPaths, allIds);
  }

  /** Whether a row with the columns {@code path} and {@code doc_id} is of such a document. */
  Column matches() {
    Column matches = docIds.isEmpty() ? lit(false) : col("doc_id").isin(docIds.toArray());
    for (String path : paths) {
      matches = matches.or(col("path").rlike(expression(path)));
    }
    return matches;
  }

  private static String expression(String glob) {
    return "(?s)^" + PARTS.matcher(glob).replaceAll(Forgotten::part) + "$";
  }

  private static String part(MatchResult part) {
    String expression =
        switch (part.group()) {
          case "**" -> ".*";
          case "*" -> "[^/]*";
          case "?" -> "[^/]";
          default -> Pattern.quote(part.group());
        };
    return Matcher.quoteReplacement(expression);
  }
}
