package org.comention.archive;

/**
 * What a record says of its text. Each value is as written in the record, or null where it has
 * none.
 *
 * @param id the record's own id
 * @param date the publication date in any notation; an epoch number as its digits
 * @param crawled when the page was fetched, in any notation: kept apart, it never dates a document
 * @param language a language name or code
 */
public record Metadata(
    String id, String url, String title, String date, String crawled, String language) {
  /** Of a text that stands alone in its file. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);
}
