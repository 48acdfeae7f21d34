package org.comention.document.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.comention.document.SectionKind;
import org.jsoup.nodes.Element;

/**
 * Tells what each block of a page is.
 *
 * <p>Elements label what they hold ({@link Labels}). Then nothing outside the article is body: that
 * is the {@code article} or {@code main} with most of the text; on a page without, the smallest
 * element that holds the headline and nearly all of the text, from the headline on. {@link
 * Discussion} and {@link LinkRules} take out what readers wrote, and links. A page is never left
 * without a body.
 */
final class MainText {
  private static final double MOST = 0.6;
  private static final double NEARLY_ALL = 0.8;
  private static final double LEAST_BODY = 0.25;

  private final Draft draft;
  private final List<Element> elements;
  private final Weights weights;
  private final int headline;

  private MainText(Element body, VisibleText page, int headline) {
    this.draft = new Draft(page);
    this.elements = body.getAllElements();
    this.weights = new Weights(elements, page.blocks());
    this.headline = headline;
  }

  /** The kind of each block; the headline is the index of a block, or -1. */
  static SectionKind[] of(Element body, VisibleText page, int headline) {
    MainText main = new MainText(body, page, headline);
    main.read();
    SectionKind[] kinds = main.draft.kinds();
    if (headline >= 0) {
      kinds[headline] = SectionKind.TITLE;
    }
    return kinds;
  }

  private void read() {
    Element title = headline < 0 ? null : draft.block(headline).element();
    Element article = article();
    Labels labels = new Labels(weights, article, title);
    draft.tryOut(() -> take(labels.byStructure(elements)), 0);
    draft.tryOut(() -> take(labels.byName(elements)), LEAST_BODY);
    if (article != null) {
      draft.tryOut(() -> markOutside(article, 0), LEAST_BODY);
    } else if (title != null) {
      draft.tryOut(() -> markOutside(column(title), headline), LEAST_BODY);
    }
    draft.tryOut(() -> Discussion.mark(draft, headline), 0);
    draft.tryOut(() -> LinkRules.markMenus(draft), 0);
    draft.tryOut(() -> LinkRules.mark(draft), LEAST_BODY);
  }

  private void take(Labels labels) {
    for (int i = 0; i < draft.size(); i++) {
      SectionKind kind = labels.of(draft.block(i).element());
      if (kind != null) {
        draft.mark(i, kind);
      }
    }
  }

  /** What the page itself calls its article, or else its main part; null where it does not. */
  private Element article() {
    Element main = null;
    Element article = null;
    for (Element element : elements) {
      main = Landmarks.isMain(element) ? heavier(element, main) : main;
      article = element.nameIs("article") ? heavier(element, article) : article;
    }
    return article == null ? main : article;
  }

  private Element heavier(Element element, Element other) {
    double least = other == null ? MOST : weights.share(other);
    return weights.share(element) > least ? element : other;
  }

  private Element column(Element title) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isBody(i)) {
        body.add(draft.block(i));
      }
    }
    Weights left = new Weights(elements, body);
    Element column = title;
    while (column.parent() != null && left.share(column) < NEARLY_ALL) {
      column = column.parent();
    }
    return column;
  }

  /** Running text between headline and article is the article's standfirst. */
  private void markOutside(Element article, int from) {
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    inside.addAll(article.getAllElements());
    int first = 0;
    while (!inside.contains(draft.block(first).element())) {
      first++;
    }
    int last = draft.size() - 1;
    while (!inside.contains(draft.block(last).element())) {
      last--;
    }
    for (int i = 0; i < draft.size(); i++) {
      boolean prose = draft.block(i).isProse();
      boolean standfirst = headline >= 0 && headline < i && i < first && prose;
      if ((i < Math.max(first, from) && !standfirst) || i > last) {
        draft.mark(i, prose ? SectionKind.SIDEBAR : SectionKind.BOILERPLATE);
      }
    }
  }
}
