package org.comention.document.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.document.SectionKind;
import org.jsoup.nodes.Element;

/**
 * What the elements of a page say of the text that they hold: each says it for all inside. Nobody
 * says it for the headline, for the article, or for half of the text.
 */
final class Labels {
  private static final double TOO_MUCH = 0.5;

  private final Map<Element, SectionKind> kinds = new IdentityHashMap<>();
  private final Set<Element> spared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Weights weights;
  private final Element article;

  Labels(Weights weights, Element article, Element headline) {
    this.weights = weights;
    this.article = article;
    spare(article);
    spare(headline);
  }

  /** Asks all elements for their tag and role, parents before children. */
  Labels byStructure(List<Element> elements) {
    elements.forEach(element -> put(element, own(element, Landmarks.byStructure(element))));
    return this;
  }

  /** Asks all elements for their class and id; what was said before stays. */
  Labels byName(List<Element> elements) {
    elements.forEach(element -> put(element, own(element, Landmarks.byName(element))));
    return this;
  }

  /** The kind of what stands in this element, or null where nothing was said. */
  SectionKind of(Element element) {
    return kinds.get(element);
  }

  private void spare(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      spared.add(each);
    }
  }

  private void put(Element element, SectionKind own) {
    SectionKind kind = own == null ? kinds.get(element.parent()) : own;
    if (kind != null) {
      kinds.putIfAbsent(element, kind);
    }
  }

  /** What an element may say for itself, or null. */
  private SectionKind own(Element element, SectionKind said) {
    if (spared.contains(element) || weights.share(element) >= TOO_MUCH) {
      return null;
    }
    boolean other = element.nameIs("article") && article != null && article.nameIs("article");
    return other ? SectionKind.SIDEBAR : said;
  }
}
