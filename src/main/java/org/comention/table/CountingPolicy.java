package org.comention.table;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.comention.document.SectionKind;
import org.comention.mention.Form;

/**
 * Which mentions the aggregate tables count.
 *
 * @param sections where they stand
 * @param leftOutForms forms that are not counted
 * @param minConfidence the least confidence, from 0 to 1
 */
public record CountingPolicy(
    Set<SectionKind> sections, Set<Form> leftOutForms, double minConfidence) {
  public static final CountingPolicy DEFAULT =
      new CountingPolicy(
          Set.of(SectionKind.TITLE, SectionKind.BODY),
          Set.of(Form.EMBEDDED, Form.ROLE, Form.UNLISTED),
          0.5);

  public CountingPolicy {
    sections = Set.copyOf(sections);
    leftOutForms = Set.copyOf(leftOutForms);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("Not a confidence from 0 to 1: " + minConfidence);
    }
  }

  /** Of rows of mentions: whether one is counted. Without an entity it never is. */
  public Column countsMention() {
    Object[] forms = leftOutForms.stream().map(Form::label).sorted().toArray();
    return isCounted(col("section"))
        .and(not(col("form").isin(forms)))
        .and(col("confidence").geq(minConfidence))
        .and(col("entity_id").isNotNull());
  }

  /** Of rows of documents: how many {@code paragraphs} or {@code sentences} are counted. */
  Column counted(String units) {
    Column counted = filter(col("sections"), part -> isCounted(part.getField("section")));
    return aggregate(counted, lit(0L), (sum, part) -> sum.plus(part.getField(units))).as(units);
  }

  private Column isCounted(Column section) {
    return section.isin(sections.stream().map(SectionKind::label).sorted().toArray());
  }
}
