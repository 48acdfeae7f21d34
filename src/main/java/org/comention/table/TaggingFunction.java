package org.comention.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.comention.document.CodePoints;
import org.comention.document.PublicationDate;
import org.comention.document.Section;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.mention.Mention;
import org.comention.mention.TaggableText;
import org.comention.mention.Tagger;
import org.comention.mention.Tagging;

/**
 * Tags one document, a struct of text, sections, published, month and language, and counts in code
 * points what the tagger counts in UTF-16.
 */
final class TaggingFunction implements UDF1<Row, Row[]> {
  private static final Set<String> OF_DOCUMENT = Set.of("doc_id", "batch", "published", "month");

  /** The columns of mentions that do not come from the document, in their order. */
  static final ArrayType RESULT = DataTypes.createArrayType(ofMention(), false);

  private final SerializableSupplier<Tagger> supplier;
  private final LeftOut leftOut;
  private transient Tagger tagger;

  TaggingFunction(SerializableSupplier<Tagger> supplier, LeftOut leftOut) {
    this.supplier = supplier;
    this.leftOut = leftOut;
  }

  private static StructType ofMention() {
    return new StructType(
        Arrays.stream(Mentions.SCHEMA.fields())
            .filter(field -> !OF_DOCUMENT.contains(field.name()))
            .toArray(StructField[]::new));
  }

  @Override
  public Row[] call(Row document) {
    if (tagger == null) {
      tagger = supplier.get();
    }
    CodePoints codePoints = new CodePoints(document.getAs("text"));
    Tagging tagging = tagger.tag(taggable(document, codePoints));
    leftOut.add(tagging.leftOut());
    return tagging.mentions().stream().map(mention -> row(mention, codePoints)).toArray(Row[]::new);
  }

  private static TaggableText taggable(Row document, CodePoints codePoints) {
    List<Section> sections = new ArrayList<>();
    for (Row section : document.<Row>getList(document.fieldIndex("sections"))) {
      Span span =
          new Span(
              codePoints.offset(section.getAs("start")), codePoints.offset(section.getAs("end")));
      sections.add(new Section(SectionKind.ofLabel(section.getAs("section")), span));
    }
    return new TaggableText(
        document.getAs("text"), sections, day(document), document.getAs("language"));
  }

  private static LocalDate day(Row document) {
    LocalDate published = document.getAs("published");
    String month = document.getAs("month");
    if (published != null || month.equals(PublicationDate.UNDATED)) {
      return published;
    }
    return YearMonth.parse(month).atDay(15);
  }

  private static Row row(Mention mention, CodePoints codePoints) {
    return RowFactory.create(
        codePoints.of(mention.span().start()),
        codePoints.of(mention.span().end()),
        mention.surface(),
        mention.entityId(),
        mention.kind().label(),
        mention.form().label(),
        mention.section().label(),
        mention.paragraph(),
        mention.sentence(),
        mention.title(),
        mention.officeId(),
        mention.status() == null ? null : mention.status().label(),
        mention.countryId(),
        mention.rule(),
        mention.confidence());
  }
}
