package org.comention.table;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.comention.document.CodePoints;
import org.comention.document.SectionKind;

/** What near duplicates are told by, made of one document: a struct of text and sections. */
final class Sketching {
  /** What {@link #sketch} gives: where to look for similar texts, and how similar they may be. */
  static final StructType SKETCH =
      new StructType()
          .add("buckets", DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add("signature", DataTypes.BinaryType, false)
          .add("set_hash", DataTypes.LongType, false);

  /** Each shingle once. */
  static final UDF1<Row, long[]> SHINGLES = Sketching::shingles;

  /** Null where the text is too short. */
  static final UDF1<Row, Row> SKETCHED = Sketching::sketch;

  private static final List<String> MAIN =
      List.of(SectionKind.TITLE.label(), SectionKind.BODY.label());

  private Sketching() {}

  /** Headline and body apart, each in one piece, whatever stands between its parts. */
  private static long[] shingles(Row document) {
    String text = document.getAs("text");
    List<Row> sections = document.getList(document.fieldIndex("sections"));
    CodePoints codePoints = new CodePoints(text);
    int length = text.codePointCount(0, text.length());
    Shingles shingles = new Shingles();
    for (String kind : MAIN) {
      for (Row section : sections) {
        if (section.<String>getAs("section").equals(kind)) {
          int start = codePoints.offset(within(length, section.getAs("start")));
          int end = codePoints.offset(within(length, section.getAs("end")));
          shingles.add(text, start, end);
        }
      }
      shingles.cut();
    }
    return shingles.distinct();
  }

  private static Row sketch(Row document) {
    long[] set = shingles(document);
    if (set.length == 0) {
      return null;
    }
    MinHash hash = new MinHash(set);
    return RowFactory.create(hash.buckets(), hash.signature(), Mixing.hash(set));
  }

  /** In a wrong row a section may end behind its text: that is for check to tell of. */
  private static int within(int length, int offset) {
    return Math.max(0, Math.min(offset, length));
  }
}
