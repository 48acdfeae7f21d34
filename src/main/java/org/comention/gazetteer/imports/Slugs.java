package org.comention.gazetteer.imports;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import org.comention.gazetteer.Folding;

/** Readable ids: lower case Latin letters, digits and hyphens. */
final class Slugs {
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");

  private Slugs() {}

  /** Of a name in any script; "unnamed" where no letter is left. */
  static String of(String name) {
    String folded = Folding.folded(name);
    String latin =
        NOT_ASCII.matcher(folded).find() ? Folding.folded(LATIN.transliterate(folded)) : folded;
    String slug = OTHERS.matcher(latin.replace("'", "")).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
