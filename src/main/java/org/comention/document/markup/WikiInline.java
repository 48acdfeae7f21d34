package org.comention.document.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes out of wikitext what stands inside lines: templates, references and comments with all that
 * they hold, links but for the words shown, tags, bold and italics. What never closes is read as
 * text. Takes time in proportion to the text, whatever it says.
 */
final class WikiInline {
  /** What is nested deeper is text: each level may copy what it holds. */
  private static final int DEEPEST = 40;

  private static final int MOST_QUOTES = 5;
  private static final int LONGEST_TAG = 1_000;
  private static final String TEMPLATE = "}}";
  private static final String LINK = "]]";
  private static final String ADDRESS = "]";
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
  private static final Pattern SWITCH = Pattern.compile("__[A-Z]+__");

  /** Tags whose content is no text. */
  private static final Set<String> DROPPED =
      Set.of("ref", "gallery", "math", "timeline", "score", "imagemap", "templatedata", "mapframe");

  /** Namespaces whose links show no words, in the largest wikis' languages. */
  private static final Set<String> SILENT =
      Set.of(
          ("category file image media kategorie datei bild catégorie fichier categoría archivo"
                  + " imagen categoria ficheiro imagem immagine категория файл изображение kategoria plik"
                  + " kategori dosya resim kateqoriya fayl şəkil կատեգորիա պատկեր კატეგორია ფაილი"
                  + " категорія تصنيف ملف رده پرونده 分类 文件 カテゴリ ファイル")
              .split(" "));

  private static final Pattern OTHER_LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z]+)?");

  private record Open(String closer, int start) {}

  private final String wikitext;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> absent = new HashSet<>();

  private WikiInline(String wikitext) {
    this.wikitext = wikitext;
  }

  /** The text with its lines as they were. */
  static String read(String wikitext) {
    WikiInline inline = new WikiInline(wikitext);
    for (int at = 0; at < wikitext.length(); ) {
      at = inline.step(at);
    }
    return Parser.unescapeEntities(SWITCH.matcher(inline.text).replaceAll(""), false);
  }

  private int step(int at) {
    return switch (wikitext.charAt(at)) {
      case '<' -> wikitext.startsWith("<!--", at) ? after("-->", at) : tag(at);
      case '{' -> wikitext.startsWith("{{", at) ? opened(TEMPLATE, at, 2) : copied(at);
      case '}' -> wikitext.startsWith(TEMPLATE, at) ? closed(TEMPLATE, at) : copied(at);
      case '[' -> bracket(at);
      case '\'' -> quotes(at);
      case ']' -> wikitext.startsWith(LINK, at) ? closed(LINK, at) : closed(ADDRESS, at);
      default -> copied(at);
    };
  }

  private int copied(int at) {
    text.append(wikitext.charAt(at));
    return at + 1;
  }

  /** Two to five are bold or italics. */
  private int quotes(int at) {
    int end = at;
    while (end < wikitext.length() && end < at + MOST_QUOTES && wikitext.charAt(end) == '\'') {
      end++;
    }
    return end == at + 1 ? copied(at) : end;
  }

  private int bracket(int at) {
    if (wikitext.startsWith("[[", at)) {
      return opened(LINK, at, 2);
    }
    boolean address =
        wikitext.regionMatches(true, at + 1, "http", 0, 4) || wikitext.startsWith("//", at + 1);
    return address ? opened(ADDRESS, at, 1) : copied(at);
  }

  private int opened(String closer, int at, int length) {
    if (open.size() < DEEPEST) {
      open.push(new Open(closer, text.length()));
    }
    return at + length;
  }

  private int closed(String closer, int at) {
    if (!close(closer) && closer.equals(ADDRESS)) {
      return copied(at);
    }
    return at + closer.length();
  }

  /** Closes the innermost of its kind; what was opened inside and not closed is text. */
  private boolean close(String closer) {
    if (open.stream().noneMatch(each -> each.closer().equals(closer))) {
      return false;
    }
    Open opener = open.pop();
    while (!opener.closer().equals(closer)) {
      opener = open.pop();
    }
    String inside = text.substring(opener.start());
    text.setLength(opener.start());
    text.append(shown(closer, inside));
    return true;
  }

  private static String shown(String closer, String inside) {
    return switch (closer) {
      case LINK -> link(inside);
      case ADDRESS -> inside.indexOf(' ') < 0 ? "" : inside.substring(inside.indexOf(' ') + 1);
      default -> "";
    };
  }

  private static String link(String inside) {
    int bar = inside.indexOf('|');
    String target = (bar < 0 ? inside : inside.substring(0, bar)).strip();
    int colon = target.indexOf(':');
    String space = colon <= 0 ? "" : target.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (SILENT.contains(space) || OTHER_LANGUAGE.matcher(space).matches()) {
      return "";
    }
    String name = target.startsWith(":") ? target.substring(1) : target;
    return bar < 0 ? name : inside.substring(bar + 1);
  }

  private int tag(int at) {
    Matcher tag = TAG.matcher(wikitext).region(at, Math.min(wikitext.length(), at + LONGEST_TAG));
    if (!tag.lookingAt()) {
      return copied(at);
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    boolean closes = !tag.group(1).isEmpty();
    if (name.equals("nowiki") && !closes) {
      return verbatim(tag.end());
    }
    if (DROPPED.contains(name) && tag.group(4).isEmpty()) {
      return dropped(name, closes, tag.end());
    }
    text.append(name.equals("br") ? "\n" : "");
    return tag.end();
  }

  private int dropped(String name, boolean closes, int end) {
    if (closes) {
      close(name);
      return end;
    }
    return opened(name, end, 0);
  }

  private int verbatim(int from) {
    int end = find("</nowiki>", from);
    text.append(wikitext, from, end < 0 ? from : end);
    return end < 0 ? from : end + "</nowiki>".length();
  }

  private int after(String closer, int at) {
    int end = find(closer, at);
    return end < 0 ? wikitext.length() : end + closer.length();
  }

  /** Never searches again for what does not come any more. */
  private int find(String closer, int from) {
    int at = absent.contains(closer) ? -1 : wikitext.indexOf(closer, from);
    if (at < 0) {
      absent.add(closer);
    }
    return at;
  }
}
