package org.comention.document.markup;

import java.util.regex.Pattern;
import org.comention.document.SectionKind;

/**
 * What readers wrote under an article: from a heading such as "3 comments" to the next one that is
 * not below it, or that heads a table.
 */
final class Discussion {
  private static final int MOST_WORDS = 10;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(?:be the first to )?(?:write|add|post) a (?:review|comment)\\W*|\\d+\\W+"
              + "|(?:reader|user|customer|your)s?\\W+)*"
              + "(?:comments?|reviews?|responses|replies|leave a (?:reply|comment)|comentarios?"
              + "|commentaires?|kommentare?|комментари[ий])\\W*(?:\\d+\\W*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Discussion() {}

  /** Looks after the headline alone, which is -1 where there is none. */
  static void mark(Draft draft, int headline) {
    int level = 0;
    for (int i = headline + 1; i < draft.size(); i++) {
      int own = draft.block(i).headingLevel();
      if (own > 0 && (level == 0 || own <= level || headsTable(draft, i))) {
        level = isHeading(draft, i) ? own : 0;
      }
      if (level > 0) {
        draft.mark(i, SectionKind.SIDEBAR);
      }
    }
  }

  private static boolean headsTable(Draft draft, int i) {
    return i + 1 < draft.size() && draft.block(i + 1).element().nameIs("tr");
  }

  private static boolean isHeading(Draft draft, int i) {
    return draft.block(i).words() <= MOST_WORDS && HEADING.matcher(draft.text(i)).matches();
  }
}
