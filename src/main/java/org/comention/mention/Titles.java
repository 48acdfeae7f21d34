package org.comention.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.Span;
import org.comention.gazetteer.Office;
import org.comention.mention.Sense.NameHit;
import org.comention.mention.Sense.OfficeHit;

/**
 * Finds the title written beside a name: "Azerbaijani President Ilham Aliyev", "the President of
 * Azerbaijan, Ilham Aliyev".
 */
final class Titles {
  private static final Set<String> FORMER =
      Set.of("former", "ex", "ex-", "late", "ousted", "onetime", "then-former");
  private static final Set<String> OTHER_OFFICE =
      Set.of("deputy", "vice", "assistant", "under", "associate", "shadow", "first", "designate");
  private static final Pattern JOINED = Pattern.compile(",|, and|and|&");

  private final TextView view;
  private final Neighbours neighbours;
  private final Map<Integer, OfficeHit> byEnd = new HashMap<>();

  Titles(TextView view, List<OfficeHit> hits, Neighbours neighbours) {
    this.view = view;
    this.neighbours = neighbours;
    hits.forEach(hit -> byEnd.put(hit.end(), hit));
  }

  /**
   * The title before the name, or null. A plural title is handed on: "Presidents Aliyev and
   * Pashinyan".
   */
  Title before(NameHit name, Title ofNameBefore, int endOfNameBefore) {
    Title own = directlyBefore(name.start());
    if (own == null && ofNameBefore != null && ofNameBefore.hit().plural()) {
      String between = view.text().substring(endOfNameBefore, name.start()).strip();
      return JOINED.matcher(between).matches() ? ofNameBefore : null;
    }
    return own;
  }

  private Title directlyBefore(int start) {
    int end = view.skipSpaceBack(start);
    OfficeHit direct = byEnd.get(end);
    return direct != null ? title(direct, neighbours.after(direct.end())) : ofCountry(end);
  }

  /** "President of Azerbaijan[,] NAME". */
  private Title ofCountry(int end) {
    int countryEnd = end > 0 && view.folded()[end - 1] == ',' ? view.skipSpaceBack(end - 1) : end;
    Draft country = neighbours.endingAt(countryEnd);
    if (country == null) {
      OfficeHit apart = countryEnd < end ? byEnd.get(countryEnd) : null;
      return apart == null ? null : title(apart, null);
    }
    int before = view.skipSpaceBack(country.start());
    before = view.standsAt(before - 3, "the") ? view.skipSpaceBack(before - 3) : before;
    if (!view.standsAt(before - 2, "of")) {
      return null;
    }
    OfficeHit hit = byEnd.get(view.skipSpaceBack(before - 2));
    return hit == null ? null : title(hit, country);
  }

  /**
   * The title that these words are, with the country before them or the given one after; null for a
   * deputy's.
   */
  Title title(OfficeHit hit, Draft countryAfter) {
    Span word = view.wordBefore(hit.start());
    String modifier = word == null ? "" : view.foldedAt(word);
    if (OTHER_OFFICE.contains(modifier)) {
      return null;
    }
    boolean former = FORMER.contains(modifier) || modifier.startsWith("ex-");
    Draft before = neighbours.before(former ? word.start() : hit.start());
    String countryId =
        before != null
            ? before.countryId()
            : countryAfter == null ? null : countryAfter.countryId();
    former = former || formerBefore(before);
    return new Title(
        hit, view.surface(hit.start(), hit.end()), offices(hit, countryId), countryId, former);
  }

  /** "former Azerbaijani president". */
  private boolean formerBefore(Draft country) {
    Span word = country == null ? null : view.wordBefore(country.start());
    return word != null && FORMER.contains(view.foldedAt(word));
  }

  private static List<Office> offices(OfficeHit hit, String countryId) {
    return hit.offices().stream()
        .filter(office -> countryId == null || office.countryId().equals(countryId))
        .distinct()
        .toList();
  }
}
