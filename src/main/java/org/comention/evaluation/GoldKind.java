package org.comention.evaluation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comention.mention.Form;
import org.comention.mention.Mention;

/** What annotators can mark. Each kind is judged on its own, by the gold of that kind alone. */
public enum GoldKind {
  /** A country by its name, people, code or as an ended state. */
  COUNTRY(EnumSet.of(Form.NAME, Form.DEMONYM, Form.CODE, Form.HISTORICAL)),
  /** A body or a capital that stands for a country's government. */
  INSTITUTION(EnumSet.of(Form.CAPITAL, Form.INSTITUTION)),
  /** An official by name. */
  OFFICIAL(EnumSet.of(Form.FULL_NAME, Form.TITLED_SURNAME, Form.SURNAME, Form.VARIANT)),
  /** An official by an office's words alone. */
  ROLE(EnumSet.of(Form.ROLE)),
  /** A person with an office, where the annotators did not say who it is. */
  TITLED(
      EnumSet.of(Form.FULL_NAME, Form.TITLED_SURNAME, Form.SURNAME, Form.VARIANT, Form.UNLISTED)),
  /** A country that the text names somewhere, in any way: the gold has no places. */
  ANY_COUNTRY(
      EnumSet.of(
          Form.NAME, Form.DEMONYM, Form.CODE, Form.HISTORICAL, Form.CAPITAL, Form.INSTITUTION));

  private final Set<Form> forms;

  GoldKind(Set<Form> forms) {
    this.forms = forms;
  }

  /** As it stands in gold files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this kind of gold names its place in the text. */
  boolean hasSpan() {
    return this != ANY_COUNTRY;
  }

  /** Whether this kind of gold names its entity. */
  boolean hasEntity() {
    return this != TITLED;
  }

  /** Whether the entity is a person, by name. */
  boolean isPerson() {
    return this == OFFICIAL || this == ROLE;
  }

  /** Whether a judgement says of one mention that its place and its entity are right. */
  boolean isExact() {
    return hasSpan() && hasEntity();
  }

  /** The mentions that this kind of gold can judge; of a whole text's countries the first each. */
  List<Mention> judged(List<Mention> mentions, Set<Form> leftOut) {
    Set<String> seen = new HashSet<>();
    return mentions.stream()
        .filter(mention -> forms.contains(mention.form()) && !leftOut.contains(mention.form()))
        .filter(mention -> hasSpan() || seen.add(mention.entityId()))
        .toList();
  }
}
