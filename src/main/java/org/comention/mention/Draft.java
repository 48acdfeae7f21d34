package org.comention.mention;

import org.comention.gazetteer.CountryName.NameForm;

/** A mention before it is known where in the document's structure it stands. */
record Draft(
    int start,
    int end,
    String entityId,
    Form form,
    String title,
    String officeId,
    OfficeStatus status,
    String countryId,
    Rule rule) {

  static Draft ofCountry(int start, int end, String countryId, NameForm form, Rule rule) {
    return new Draft(
        start, end, countryId, Form.valueOf(form.name()), null, null, null, countryId, rule);
  }

  EntityKind kind() {
    return form.kind();
  }
}
