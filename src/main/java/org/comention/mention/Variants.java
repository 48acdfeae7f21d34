package org.comention.mention;

import java.util.List;
import java.util.Optional;
import org.comention.document.Span;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Office;
import org.comention.gazetteer.Official;

/**
 * Knows an official under another spelling: the title names the office, the text the country, the
 * calendar its one holder, and the surname is nearly the holder's.
 */
final class Variants {
  /** One letter in four may differ, by which transliterations of one name do. */
  private static final int LETTERS_PER_SLIP = 4;

  private final TextView view;
  private final Holders holders;
  private final OfficialRules officials;

  Variants(TextView view, Holders holders, OfficialRules officials) {
    this.view = view;
    this.holders = holders;
    this.officials = officials;
  }

  Optional<Draft> of(Span name, Title title, String written) {
    if (title == null || title.former() || officials.when() == null) {
      return Optional.empty();
    }
    List<Office> offices = title.offices(officials.countries());
    List<Official> alike =
        holders.holders(offices, officials.when()).stream()
            .filter(official -> isAlike(name, official))
            .toList();
    return alike.size() == 1
        ? Optional.of(draft(name, alike.get(0), offices, written))
        : Optional.empty();
  }

  private Draft draft(Span name, Official official, List<Office> offices, String written) {
    OfficialRules.Reason reason =
        new OfficialRules.Reason(Form.VARIANT, Rule.TITLE_VARIANT, written, offices);
    return officials.draft(name.start(), name.end(), official, reason);
  }

  private boolean isAlike(Span name, Official official) {
    String words = view.foldedAt(name);
    String surname = words.substring(words.lastIndexOf(' ') + 1);
    String known = official.familyName() == null ? "" : Folding.folded(official.familyName());
    int slips = Math.min(surname.length(), known.length()) / LETTERS_PER_SLIP;
    return !known.isEmpty()
        && surname.charAt(0) == known.charAt(0)
        && Spelling.distance(surname, known) <= slips;
  }
}
