package org.comention.document.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells which elements no reader sees: what runs, styles, waits as a template, or is filled in. */
final class Visibility {
  private static final Set<String> NEVER =
      Set.of(
          ("head script style template noscript noframes iframe object embed applet svg math canvas"
                  + " audio video map datalist select option optgroup input textarea progress meter"
                  + " title base link meta param source track rp")
              .split(" "));
  private static final Pattern HIDING =
      Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");
  private static final int LONGEST_STYLE = 2_000;

  private Visibility() {}

  static boolean isHidden(Element element) {
    return NEVER.contains(element.normalName())
        || element.hasAttr("hidden")
        || isStyledAway(element.attr("style"));
  }

  private static boolean isStyledAway(String style) {
    return !style.isEmpty()
        && style.length() <= LONGEST_STYLE
        && HIDING.matcher(style.toLowerCase(Locale.ROOT)).find();
  }
}
