package org.comention.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the names of a language change in a text: case endings, and what is written together with a
 * name. From {@code inflections.tsv}, which has the regular endings of names alone. Immutable.
 */
public final class Inflections {
  private static final Map<String, List<List<String>>> TABLE =
      LanguageTable.read("inflections.tsv");

  private final Map<String, Map<String, List<String>>> parts = new LinkedHashMap<>();

  private Inflections(List<List<String>> rows) {
    for (List<String> row : rows) {
      parts
          .computeIfAbsent(row.get(0), part -> new LinkedHashMap<>())
          .put(row.get(1), List.of(row.get(2).split("\\|")));
    }
  }

  /** Those of a language; for a language without any, names stand as they are. */
  public static Inflections of(String language) {
    return new Inflections(TABLE.getOrDefault(language, List.of()));
  }

  /** Folded words that are written together with the name after them: "l'Iran". */
  public Set<String> prefixes() {
    return folded("prefix");
  }

  /** Folded endings of which every name can take one without any change of its own. */
  public Set<String> suffixes() {
    return folded("suffix");
  }

  /** The name in all its forms, first as it stands. */
  List<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>(List.of(name));
    if (!isAcronym(name)) {
      forms.addAll(changed(name, "start", String::startsWith));
      List.copyOf(forms).forEach(form -> forms.addAll(inflected(form)));
    }
    return List.copyOf(forms);
  }

  private List<String> inflected(String name) {
    String[] words = name.split(" ");
    List<String> forms = List.of("");
    for (int i = 0; i < words.length; i++) {
      String part = i == words.length - 1 ? "last" : "first";
      List<String> endings = new ArrayList<>(List.of(words[i]));
      endings.addAll(changed(words[i], part, String::endsWith));
      forms =
          forms.stream()
              .flatMap(head -> endings.stream().map(word -> (head + " " + word).strip()))
              .toList();
    }
    return forms;
  }

  private interface Fits {
    boolean test(String word, String edge);
  }

  /** The word with its longest listed edge replaced; empty where none is listed. */
  private List<String> changed(String word, String part, Fits fits) {
    Map<String, List<String>> edges = parts.getOrDefault(part, Map.of());
    String longest =
        edges.keySet().stream()
            .filter(edge -> fits.test(word, edge) && edge.length() < word.length())
            .reduce((a, b) -> b.length() > a.length() ? b : a)
            .orElse(null);
    if (longest == null) {
      return List.of();
    }
    boolean start = part.equals("start");
    String kept =
        start
            ? word.substring(longest.length())
            : word.substring(0, word.length() - longest.length());
    return edges.get(longest).stream().map(edge -> start ? edge + kept : kept + edge).toList();
  }

  private Set<String> folded(String part) {
    return parts.getOrDefault(part, Map.of()).values().stream()
        .flatMap(List::stream)
        .map(Folding::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** "США" has no endings. */
  static boolean isAcronym(String name) {
    return name.chars().anyMatch(Character::isUpperCase)
        && name.chars().noneMatch(Character::isLowerCase);
  }
}
