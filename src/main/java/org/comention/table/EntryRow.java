package org.comention.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.archive.Place;
import org.comention.archive.Skipped;
import org.comention.archive.Unreadable;
import org.comention.document.CodePoints;
import org.comention.document.Document;
import org.comention.document.PublicationDate;
import org.comention.document.Section;
import org.comention.document.Sentence;
import org.comention.document.Sentences;

/** Values of the archive and of documents as rows of {@link EntrySchema}. */
final class EntryRow {
  private final String batch;

  EntryRow(String batch) {
    this.batch = batch;
  }

  Row of(Unreadable reject) {
    return of(EntrySchema.REJECT, reject.reason().label(), reject.detail(), reject.place());
  }

  Row of(Skipped skipped) {
    return of(EntrySchema.SKIPPED, skipped.kind(), null, skipped.place());
  }

  private Row of(String entry, String reason, String detail, Place place) {
    Object[] values = new Object[EntrySchema.SCHEMA.size()];
    values[EntrySchema.SCHEMA.fieldIndex("entry")] = entry;
    values[EntrySchema.SCHEMA.fieldIndex("reason")] = reason;
    values[EntrySchema.SCHEMA.fieldIndex("detail")] = detail;
    values[EntrySchema.SCHEMA.fieldIndex("path")] = place.path();
    values[EntrySchema.SCHEMA.fieldIndex("member")] = place.member();
    values[EntrySchema.SCHEMA.fieldIndex("position")] = place.position();
    values[EntrySchema.SCHEMA.fieldIndex("batch")] = batch;
    return RowFactory.create(values);
  }

  Row of(Document document) {
    PublicationDate date = document.published();
    return RowFactory.create(
        EntrySchema.DOCUMENT,
        null,
        null,
        document.id(),
        document.sourceId(),
        document.url(),
        document.site(),
        document.place().path(),
        document.place().member(),
        document.place().position(),
        batch,
        document.title(),
        document.text(),
        sections(document),
        date == null ? null : date.day(),
        date == null ? null : date.precision().label(),
        date == null ? null : date.source().label(),
        document.crawled(),
        document.language(),
        document.words(),
        document.contentHash(),
        document.payloadDigest(),
        document.issues().toArray(String[]::new),
        date == null ? PublicationDate.UNDATED : date.month());
  }

  private static Row[] sections(Document document) {
    CodePoints codePoints = new CodePoints(document.text());
    List<Sentence> sentences = Sentences.of(document.text(), document.sections());
    List<Row> rows = new ArrayList<>();
    int first = 0;
    for (Section section : document.sections()) {
      int last = first;
      while (last < sentences.size()
          && section.span().contains(sentences.get(last).span().start())) {
        last++;
      }
      rows.add(row(section, sentences.subList(first, last), codePoints));
      first = last;
    }
    return rows.toArray(Row[]::new);
  }

  private static Row row(Section section, List<Sentence> sentences, CodePoints codePoints) {
    return RowFactory.create(
        section.kind().label(),
        codePoints.of(section.span().start()),
        codePoints.of(section.span().end()),
        (int) sentences.stream().mapToInt(Sentence::paragraph).distinct().count(),
        sentences.size());
  }
}
