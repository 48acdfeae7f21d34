package org.comention.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.document.Span;

/** Which country is said directly beside a place in a text. */
final class Neighbours {
  private static final Set<Form> OWNERS =
      Set.of(Form.NAME, Form.DEMONYM, Form.CODE, Form.HISTORICAL);

  private final TextView view;
  private final Map<Integer, Draft> byStart = new HashMap<>();
  private final Map<Integer, Draft> byEnd = new HashMap<>();

  Neighbours(TextView view, List<Draft> countries) {
    this.view = view;
    for (Draft country : countries) {
      if (OWNERS.contains(country.form())) {
        byStart.put(country.start(), country);
        byEnd.put(country.end(), country);
      }
    }
  }

  /** "Azerbaijan's X", "the Azerbaijani X", or "X of Azerbaijan"; null where no country is said. */
  Draft owner(int start, int end) {
    Draft before = before(start);
    return before != null ? before : after(end);
  }

  /** The country whose name, with or without 's, ends directly before. */
  Draft before(int start) {
    int end = view.skipSpaceBack(start);
    if (view.standsAt(end - 2, "'s") || (end > 0 && view.folded()[end - 1] == '\'')) {
      end -= view.folded()[end - 1] == '\'' ? 1 : 2;
    }
    return byEnd.get(end);
  }

  /** The country in "X of [the] COUNTRY", where X ends here; a demonym is none. */
  Draft after(int end) {
    int at = view.skipSpace(end);
    if (!view.standsAt(at, "of") && !view.standsAt(at, "for")) {
      return null;
    }
    at = view.skipSpace(at + (view.standsAt(at, "of") ? 2 : 3));
    Draft country = byStart.get(view.standsAt(at, "the") ? view.skipSpace(at + 3) : at);
    return country == null || country.form() == Form.DEMONYM ? null : country;
  }

  /** The country in "X of the COUNTRY president", where X ends here; null where none is said so. */
  Draft ownerOfOfficeAfter(int end) {
    int at = view.skipSpace(end);
    if (!view.standsAt(at, "of the")) {
      return null;
    }
    Draft country = byStart.get(view.skipSpace(at + "of the".length()));
    Span office = country == null ? null : view.wordAfter(country.end());
    return office != null && OfficeWords.HEADS.contains(view.bareWord(office)) ? country : null;
  }

  /** The country whose name starts exactly here. */
  Draft startingAt(int start) {
    return byStart.get(start);
  }

  /** The country whose name ends exactly here. */
  Draft endingAt(int end) {
    return byEnd.get(end);
  }
}
