package org.comention.document.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the JSON-LD of a page (schema.org) says of its article. Lists of other articles, comments
 * and related items are not looked into.
 *
 * @param headline or null
 * @param dates as written
 */
record StructuredData(String headline, List<String> dates) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 2_000_000;
  private static final int MOST_SCRIPTS = 50;
  private static final int MOST_NODES = 10_000;
  private static final Set<String> LEADING_ON = Set.of("@graph", "mainEntity", "mainEntityOfPage");
  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage");
  private static final Set<String> POSTINGS =
      Set.of(
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Report");

  /** Of the one article that the page is about; else of the page; nothing where there are more. */
  static StructuredData of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    page.select("script[type*=ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .map(Element::data)
        .filter(json -> json.length() <= LONGEST)
        .forEach(json -> nodes.addAll(nodes(json)));
    List<JsonNode> articles = nodes.stream().filter(StructuredData::isArticle).toList();
    List<JsonNode> pages = nodes.stream().filter(StructuredData::isPage).toList();
    boolean sure = articles.stream().map(node -> text(node, "headline")).distinct().count() == 1;
    if (sure) {
      return of(articles);
    }
    return articles.isEmpty() && pages.size() == 1
        ? of(pages)
        : new StructuredData(null, List.of());
  }

  private static StructuredData of(List<JsonNode> nodes) {
    List<String> dates = new ArrayList<>();
    for (String field : List.of("datePublished", "dateCreated")) {
      nodes.stream()
          .map(node -> text(node, field))
          .filter(date -> date != null)
          .forEach(dates::add);
    }
    return new StructuredData(text(nodes.get(0), "headline"), dates);
  }

  private static List<JsonNode> nodes(String json) {
    List<JsonNode> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return found; // A page may say nonsense of itself; its text is still read.
    }
    while (!open.isEmpty() && found.size() < MOST_NODES) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        found.add(node);
        LEADING_ON.stream().sorted().filter(node::has).forEach(name -> open.add(node.get(name)));
      }
    }
    return found;
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).stream()
        .anyMatch(type -> type.endsWith("Article") || POSTINGS.contains(type));
  }

  private static boolean isPage(JsonNode node) {
    return types(node).stream().anyMatch(PAGES::contains);
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(type.asText());
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText().strip();
    return text.isEmpty() ? null : text;
  }
}
