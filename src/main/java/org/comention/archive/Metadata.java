package org.comention.archive;

/**
 * What a record says of its text. Each value is as written in the record, or null where it has
 * none.
 *
 * @param id the record's own id
 * @param date the publication date in any notation; an epoch number as its digits
 * @param crawled when the page was fetched, in any notation: kept apart, it never dates a document
 * @param language a language name or code
 * @param payloadDigest hash of the bytes that the text was read from, with its algorithm
 */
public record Metadata(
    String id,
    String url,
    String title,
    String date,
    String crawled,
    String language,
    String payloadDigest) {
  /** Of a text that stands alone in its file. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  /** Of records that are no captures of a web page. */
  public Metadata(
      String id, String url, String title, String date, String crawled, String language) {
    this(id, url, title, date, crawled, language, null);
  }
}
