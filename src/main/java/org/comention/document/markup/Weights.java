package org.comention.document.markup;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much text each element of a page holds. Time and memory grow with the page alone. */
final class Weights {
  private record Weight(int letters, int prose) {
    private static final Weight NOTHING = new Weight(0, 0);

    Weight plus(Weight other) {
      return new Weight(letters + other.letters, prose + other.prose);
    }
  }

  private final Map<Element, Weight> weights = new IdentityHashMap<>();
  private final boolean hasProse;
  private final Element body;

  /** Of all elements, in the order of the page, the body first. */
  Weights(List<Element> elements, List<Block> blocks) {
    for (Block block : blocks) {
      add(block.element(), new Weight(block.letters(), block.isProse() ? block.letters() : 0));
    }
    for (int i = elements.size() - 1; i > 0; i--) {
      Element element = elements.get(i);
      add(element.parent(), weight(element));
    }
    body = elements.get(0);
    hasProse = 4 * weight(body).prose() > weight(body).letters();
  }

  /** The share of the page's running text, or of all its text where little of it runs. */
  double share(Element element) {
    int all = of(body);
    return all == 0 ? 0 : (double) of(element) / all;
  }

  private int of(Element element) {
    return hasProse ? weight(element).prose() : weight(element).letters();
  }

  private Weight weight(Element element) {
    return weights.getOrDefault(element, Weight.NOTHING);
  }

  private void add(Element element, Weight weight) {
    if (weight.letters() > 0) {
      weights.merge(element, weight, Weight::plus);
    }
  }
}
