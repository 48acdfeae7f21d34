package org.comention.document.markup;

import java.util.regex.Pattern;
import org.comention.document.SectionKind;

/**
 * Links that are no body: menus, rows of teasers inside running text, and what stands alone at
 * either end of a page.
 */
final class LinkRules {
  private static final int FEWEST_TEASERS = 3;

  /** {@code Home | News | Contact}. */
  private static final Pattern MENU = Pattern.compile("[^|]+\\|[^|]+\\|.*", Pattern.DOTALL);

  private final Draft draft;

  private LinkRules(Draft draft) {
    this.draft = draft;
  }

  /** Teasers and ends. */
  static void mark(Draft draft) {
    LinkRules rules = new LinkRules(draft);
    if (draft.isRunning()) {
      rules.markTeasers();
    }
    rules.markEnds();
  }

  /** Lines of links with bars between. */
  static void markMenus(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.block(i).isLinks() && MENU.matcher(draft.text(i)).matches()) {
        draft.mark(i, SectionKind.BOILERPLATE);
      }
    }
  }

  private void markTeasers() {
    int start = 0;
    for (int i = 0; i <= draft.size(); i++) {
      if (i == draft.size() || !isTeaser(i)) {
        for (int j = i - start < FEWEST_TEASERS ? i : start; j < i; j++) {
          draft.mark(j, SectionKind.SIDEBAR);
        }
        start = i + 1;
      }
    }
  }

  /** The rows of a table to read may well be links. */
  private boolean isTeaser(int i) {
    Block block = draft.block(i);
    return draft.isBody(i)
        && 5 * block.linked() > 4 * block.letters()
        && !block.element().nameIs("tr");
  }

  private void markEnds() {
    for (int i = draft.size() - 1; i >= 0 && isLoose(i, i - 1); i--) {
      draft.mark(i, SectionKind.BOILERPLATE);
    }
    for (int i = 0; i < draft.size() && isLoose(i, i + 1); i++) {
      draft.mark(i, SectionKind.BOILERPLATE);
    }
  }

  /** Not body, or links that form no list with the block beside them. */
  private boolean isLoose(int i, int beside) {
    return !draft.isBody(i) || (draft.block(i).isLinks() && !isList(i, beside));
  }

  private boolean isList(int i, int beside) {
    return beside >= 0
        && beside < draft.size()
        && draft.block(beside).isLinks()
        && draft.block(i).element().parent() == draft.block(beside).element().parent();
  }
}
