package org.comention.gazetteer.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.gazetteer.CommonWords;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Scripts;

/** Which names and aliases a gazetteer can bear: what lint calls an error is left out. */
final class NameRules {
  private static final int LONGEST = 100;
  private static final int MOST_ALIASES = 50;
  private static final Pattern NO_NAME = Pattern.compile("[,\\d;:/@]");

  /** "vice president N.", "N. al": somebody's words about a person, or a name cut short. */
  private static final Pattern SMALL_WORD_AT_END =
      Pattern.compile("^\\p{Ll}{4,} |(?:^| )\\p{Ll}+$");

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*");

  private final Bundled bundled;
  private final CountryFinder countries;

  NameRules(Bundled bundled, CountryFinder countries) {
    this.bundled = bundled;
    this.countries = countries;
  }

  /** Why nobody can be listed under this name; null where somebody can. */
  Reason againstName(String name) {
    Reason reason = againstForm(name);
    return reason == null && !bundled.named(Folding.folded(name)).isEmpty()
        ? Reason.BUNDLED_ALIAS
        : reason;
  }

  private Reason againstForm(String name) {
    String folded = Folding.folded(name);
    if (name.length() > LONGEST
        || NO_NAME.matcher(name).find()
        || SMALL_WORD_AT_END.matcher(name).find()
        || !LETTERS.matcher(name).matches()) {
      return Reason.NO_NAME_FORM;
    }
    if (Scripts.areMixedIn(name)) {
      return Reason.MIXED_SCRIPTS;
    }
    if (countries.isSurface(folded)) {
      return Reason.COUNTRY_NAME;
    }
    return SPACE.splitAsStream(folded).allMatch(this::isNoName) ? Reason.COMMON_WORD : null;
  }

  /** "Syrian National Council": a word that people do not bear as a name. */
  private boolean isNoName(String foldedWord) {
    return CommonWords.contains(foldedWord) || countries.isSurface(foldedWord);
  }

  /** The aliases that can be written, by the key of the person. */
  Map<String, List<String>> aliases(Collection<Candidate> candidates, Ledger ledger) {
    Map<String, String> owners = new HashMap<>();
    candidates.forEach(c -> owners.putIfAbsent(Folding.folded(c.name()), c.person().key()));
    Map<String, List<String>> kept = new HashMap<>();
    for (Candidate candidate : candidates) {
      kept.put(candidate.person().key(), aliases(candidate, owners, ledger));
    }
    return kept;
  }

  private List<String> aliases(Candidate candidate, Map<String, String> owners, Ledger ledger) {
    List<String> all = new ArrayList<>(candidate.person().aliases());
    if (!candidate.person().name().equals(candidate.name())) {
      all.add(candidate.person().name());
    }
    Set<String> seen = new HashSet<>(Set.of(Folding.folded(candidate.name())));
    List<String> kept = new ArrayList<>();
    ledger.read(all.size());
    for (String alias : all) {
      Reason reason = kept.size() == MOST_ALIASES ? Reason.TOO_MANY : againstForm(alias);
      reason = reason == null ? against(alias, candidate, owners) : reason;
      reason = reason == null && !seen.add(Folding.folded(alias)) ? Reason.SAME_NAME : reason;
      if (reason == null) {
        kept.add(alias);
      } else {
        ledger.leftOut(reason);
      }
    }
    ledger.written(kept.size());
    return kept;
  }

  private Reason against(String alias, Candidate candidate, Map<String, String> owners) {
    String folded = Folding.folded(alias);
    String owner = owners.getOrDefault(folded, candidate.person().key());
    boolean ofBundled =
        bundled.named(folded).stream().anyMatch(official -> !official.equals(candidate.known()));
    boolean own = folded.equals(Folding.folded(candidate.name()));
    return own || (owner.equals(candidate.person().key()) && !ofBundled) ? null : Reason.OTHER_NAME;
  }
}
