package org.comention.archive.container;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.comention.archive.DisplayText;

/** Makes names of members fit to be shown, and different from each other within a container. */
final class MemberNames {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The name to show; a later one of the same name gets its number: {@code a.txt (2)}. */
  String next(String name) {
    String shown = name.isBlank() ? "(no name)" : DisplayText.of(name);
    int times = seen.merge(shown, 1, Integer::sum);
    return times == 1 ? shown : shown + " (" + times + ")";
  }

  /** Files that systems leave behind: {@code .DS_Store}, {@code __MACOSX/…}; not {@code ./a}. */
  static boolean isHidden(String name) {
    return Arrays.stream(name.split("[/\\\\]"))
        .anyMatch(part -> part.equals("__MACOSX") || isDotted(part));
  }

  private static boolean isDotted(String part) {
    return part.startsWith(".") && !part.equals(".") && !part.equals("..");
  }
}
