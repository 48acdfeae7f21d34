package org.comention.document.markup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comention.document.SectionKind;
import org.jsoup.nodes.Element;

/** What an element says of itself: by its tag, its role, or the words of its class and id. */
final class Landmarks {
  private static final int LONGEST_NAME = 500;
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Set<String> BOILERPLATE_TAGS =
      Set.of("nav", "footer", "header", "form", "button", "dialog", "menu");
  private static final Set<String> BOILERPLATE_ROLES =
      Set.of(
          ("navigation banner contentinfo search form menu menubar toolbar dialog alertdialog alert"
                  + " button tablist status")
              .split(" "));
  private static final Set<String> BOILERPLATE_WORDS =
      Set.of(
          ("nav navbar navigation menu submenu topmenu mainmenu breadcrumb breadcrumbs crumbs footer foot masthead"
                  + " topbar toolbar cookie cookies consent gdpr newsletter subscribe subscription"
                  + " signup signin login share sharing sharebar shares social addthis sharethis"
                  + " print pagination pager paging pagenav search searchform searchbox copyright"
                  + " legal ad ads advert adverts advertisement advertising adsense banner sponsor"
                  + " sponsored skip jump noprint portlet tags taglist toolbox catlinks siteSub contentSub editsection")
              .toLowerCase(Locale.ROOT)
              .split(" "));
  private static final Set<String> SIDEBAR_WORDS =
      Set.of(
          ("sidebar aside rail related recommended recommendation recommendations recirc popular"
                  + " trending mostread mostpopular mostviewed teaser teasers promo promos outbrain"
                  + " taboola widget widgets disqus comment comments comentarios comentario commentaires kommentare respond reviews relacionadas destacadas carousel readmore"
                  + " newsfeed ticker")
              .split(" "));

  private Landmarks() {}

  /** By tag or role alone; null where these say nothing. */
  static SectionKind byStructure(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    if (element.nameIs("aside") || role.equals("complementary")) {
      return SectionKind.SIDEBAR;
    }
    boolean boilerplate =
        BOILERPLATE_TAGS.contains(element.normalName()) || BOILERPLATE_ROLES.contains(role);
    return boilerplate ? SectionKind.BOILERPLATE : null;
  }

  /** By what its author called it; null where that says nothing. */
  static SectionKind byName(Element element) {
    String name = element.attr("id") + " " + element.attr("class");
    if (name.length() == 1 || name.length() > LONGEST_NAME) {
      return null;
    }
    Set<String> words = new HashSet<>();
    Arrays.stream(NOT_A_WORD.split(name))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .forEach(words::add);
    if (words.stream().anyMatch(SIDEBAR_WORDS::contains)) {
      return SectionKind.SIDEBAR;
    }
    return words.stream().anyMatch(Landmarks::isBoilerplate) ? SectionKind.BOILERPLATE : null;
  }

  private static boolean isBoilerplate(String word) {
    return BOILERPLATE_WORDS.contains(word)
        || word.endsWith("footer")
        || word.endsWith("menu")
        || word.endsWith("nav");
  }

  static boolean isMain(Element element) {
    return element.nameIs("main") || element.attr("role").equalsIgnoreCase("main");
  }
}
