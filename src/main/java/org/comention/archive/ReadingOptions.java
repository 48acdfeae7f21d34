package org.comention.archive;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How archives are read.
 *
 * @param maxDocument the longest text that becomes a document, in bytes of UTF-8
 * @param fields for each of {@code id, url, title, text, date, crawled, language} the names under
 *     which records may have it, the most telling first. A key that is left out has its usual
 *     names. Names are compared without case, {@code -}, {@code _} and spaces. And for {@code
 *     record} those of elements of XML that are records.
 * @param expansion from where on compressed data is refused
 */
public record ReadingOptions(
    long maxDocument, Map<String, List<String>> fields, Expansion.Limits expansion)
    implements Serializable {
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "id",
              List.of(
                  "id",
                  "doc_id",
                  "document_id",
                  "article_id",
                  "uuid",
                  "guid",
                  "identifier",
                  "docno",
                  "newid"),
          "url", List.of("url", "link", "uri", "source_url", "canonical_url", "page_url", "href"),
          "title", List.of("title", "headline", "heading", "subject", "headline_main", "hl1"),
          "text",
              List.of(
                  "content:encoded",
                  "body.content",
                  "text",
                  "body",
                  "content",
                  "article",
                  "article_body",
                  "article_text",
                  "full_text",
                  "maintext",
                  "raw_text",
                  "body_text",
                  "plain_text",
                  "story",
                  "transcript",
                  "speech",
                  "message"),
          "date",
              List.of(
                  "date",
                  "published",
                  "published_at",
                  "published_date",
                  "published_on",
                  "publish_date",
                  "date_published",
                  "date_publish",
                  "pub_date",
                  "publication_date",
                  "publication_time",
                  "date_time",
                  "created_at",
                  "created",
                  "creation_date",
                  "timestamp",
                  "time",
                  "dc:date",
                  "date.issue",
                  "pubdata"),
          "crawled",
              List.of(
                  "crawled",
                  "crawled_at",
                  "crawl_date",
                  "date_crawled",
                  "date_download",
                  "downloaded_at",
                  "fetched_at",
                  "retrieved",
                  "retrieved_at",
                  "scraped_at"),
          "language", List.of("language", "lang", "language_code", "xml:lang", "dc:language"),
          "record",
              List.of(
                  "item",
                  "entry",
                  "page",
                  "article",
                  "doc",
                  "document",
                  "record",
                  "row",
                  "post",
                  "story",
                  "reuters"));

  /** 16 MiB, and the usual field names. */
  public static final ReadingOptions DEFAULT = new ReadingOptions(16L << 20, Map.of());

  /** A record may hold this much beside its text, and its text as escapes. */
  private static final long ROOM_BESIDE_TEXT = 64L << 10;

  private static final long LARGEST = 512L << 20;

  public ReadingOptions {
    if (maxDocument < 1 || maxDocument > LARGEST) {
      throw new IllegalArgumentException(
          "Cannot read documents of up to " + maxDocument + " bytes. Use 1 to " + LARGEST + ".");
    }
    Set<String> unknown = new TreeSet<>(fields.keySet());
    unknown.removeAll(USUAL.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot map the fields "
              + unknown
              + ". Use some of "
              + new TreeSet<>(USUAL.keySet())
              + ".");
    }
    Map<String, List<String>> all = new HashMap<>(USUAL);
    fields.forEach((key, names) -> all.put(key, List.copyOf(names)));
    fields = Map.copyOf(all);
  }

  /** With the usual limits for compressed data. */
  public ReadingOptions(long maxDocument, Map<String, List<String>> fields) {
    this(maxDocument, fields, Expansion.Limits.DEFAULT);
  }

  /** Bytes of a record or file that are held at most: what is longer is not kept in memory. */
  public int maxRecord() {
    return (int) (2 * maxDocument + ROOM_BESIDE_TEXT);
  }
}
