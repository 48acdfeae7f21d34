package org.comention.job;

import org.comention.table.Table;

/**
 * What has to hold in every version of the tables. Each is a query for the rows that break it, as
 * {@code place} and {@code what}; it asks views of the tables' names, limited to the months that
 * are looked at, and {@code every_document}, the keys of all months.
 */
enum Claim {
  DOCUMENTS_STAND_ONCE(
      Table.DOCUMENTS,
      """
      SELECT doc_id AS place, concat('stands there ', count(*), ' times') AS what
      FROM documents GROUP BY doc_id HAVING count(*) > 1
      """),
  DAYS_LIE_IN_THEIR_MONTH(
      Table.DOCUMENTS,
      """
      SELECT doc_id AS place, concat('was published on ', published, ', under ', month) AS what
      FROM documents WHERE date_format(published, 'yyyy-MM') <> month
      """),
  SECTIONS_LIE_IN_THE_TEXT(
      Table.DOCUMENTS,
      """
      SELECT doc_id AS place, concat('has a section up to ', section.end) AS what
      FROM (SELECT doc_id, text, explode(sections) AS section FROM documents)
      WHERE section.start < 0 OR section.end < section.start OR section.end > length(text)
      """),
  BATCHES_ARE_KNOWN(
      Table.DOCUMENTS,
      """
      SELECT doc_id AS place, concat('is of batch ', batch, ', which did not read its file') AS what
      FROM documents LEFT ANTI JOIN inputs USING (path, batch)
      """),
  MENTIONS_HAVE_A_DOCUMENT(
      Table.MENTIONS,
      """
      SELECT doc_id AS place, 'is no document of the same month, day and batch' AS what
      FROM mentions m LEFT ANTI JOIN documents d
        ON d.doc_id = m.doc_id AND d.month = m.month AND d.batch = m.batch
          AND d.published <=> m.published
      """),
  OFFSETS_GIVE_THE_SURFACE(
      Table.MENTIONS,
      """
      SELECT concat(doc_id, ' ', m.start, '-', m.end) AS place,
        concat('gives another text than ', surface) AS what
      FROM mentions m JOIN documents d USING (doc_id, month)
      WHERE m.start < 0 OR m.end <= m.start
        OR substring(d.text, m.start + 1, m.end - m.start) <> m.surface
      """),
  MENTIONS_DO_NOT_OVERLAP(
      Table.MENTIONS,
      """
      SELECT concat(doc_id, ' ', start) AS place, 'begins inside another mention' AS what
      FROM (SELECT doc_id, start,
          lag(end) OVER (PARTITION BY doc_id ORDER BY start, end) AS before FROM mentions)
      WHERE start < before
      """),
  ENTITIES_ARE_KNOWN(
      Table.MENTIONS,
      """
      SELECT concat(doc_id, ' ', start) AS place, concat('names no entity: ', entity_id) AS what
      FROM mentions LEFT ANTI JOIN entities USING (entity_id, entity_kind)
      WHERE entity_id IS NOT NULL
      """),
  COUNTRIES_ARE_KNOWN(
      Table.MENTIONS,
      """
      SELECT concat(m.doc_id, ' ', m.start) AS place, concat('has no such country: ', m.country_id) AS what
      FROM mentions m LEFT ANTI JOIN entities e ON e.entity_id = m.country_id
      WHERE m.country_id IS NOT NULL
      """),
  DUPLICATES_ARE_DOCUMENTS(
      Table.DUPLICATES,
      """
      SELECT doc_id AS place, concat('is a duplicate of ', duplicate_of, ': one of them is no document') AS what
      FROM (SELECT *, explode(array(doc_id, duplicate_of)) AS either FROM duplicates) d
        LEFT ANTI JOIN every_document e ON e.doc_id = d.either
      """),
  FILES_ADD_UP(
      Table.INPUTS,
      """
      SELECT path AS place, 'has other numbers of documents or rejects than those tables' AS what
      FROM (
        SELECT path, batch, documents, rejects FROM inputs
        UNION ALL SELECT path, batch, -1, 0 FROM every_document
        UNION ALL SELECT path, batch, 0, -1 FROM rejects)
      GROUP BY path, batch HAVING sum(documents) <> 0 OR sum(rejects) <> 0
      """),
  FILES_ARE_READ_ONCE(
      Table.INPUTS,
      """
      SELECT path AS place, 'stands there more than once' AS what
      FROM inputs GROUP BY path HAVING count(*) > 1
      """);

  private final Table table;
  private final String query;

  Claim(Table table, String query) {
    this.table = table;
    this.query = query;
  }

  Table table() {
    return table;
  }

  String query() {
    return query;
  }
}
