package org.comention.document.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the heading that is a page's title. */
final class Headline {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LOWEST_LEVEL = 3;
  private static final int MOST_WORDS = 40;
  private static final double LEAST_LIKENESS = 0.4;
  private static final double LOWER_LEVEL = 0.1;
  private static final int MOST_HEADINGS = 1_000;

  private Headline() {}

  /**
   * Index of the heading that shares most words with a declared title, the highest and first of
   * several; without one the only heading of the first level. -1 where there is none.
   */
  static int find(VisibleText page, List<String> declared) {
    List<Integer> headings = headings(page);
    int best = -1;
    double most = LEAST_LIKENESS;
    for (int i : headings) {
      Block block = page.blocks().get(i);
      String heading = page.text(block);
      double likeness = declared.stream().mapToDouble(t -> likeness(heading, t)).max().orElse(0);
      double score = likeness - LOWER_LEVEL * (block.headingLevel() - 1);
      best = score > most ? i : best;
      most = Math.max(score, most);
    }
    return best < 0 ? onlyFirst(page, headings) : best;
  }

  private static List<Integer> headings(VisibleText page) {
    return IntStream.range(0, page.blocks().size())
        .filter(i -> isHeading(page.blocks().get(i)))
        .limit(MOST_HEADINGS)
        .boxed()
        .toList();
  }

  private static boolean isHeading(Block block) {
    int level = block.headingLevel();
    return level > 0 && level <= LOWEST_LEVEL && block.words() <= MOST_WORDS;
  }

  /** A heading that is a link is the site's name. */
  private static int onlyFirst(VisibleText page, List<Integer> headings) {
    List<Integer> first =
        headings.stream().filter(i -> page.blocks().get(i).headingLevel() == 1).toList();
    return first.size() == 1 && !page.blocks().get(first.get(0)).isLinks() ? first.get(0) : -1;
  }

  private static double likeness(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    int smaller = Math.min(a.size(), b.size());
    a.retainAll(b);
    return smaller == 0 ? 0 : (double) a.size() / smaller;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
