package org.comention.gazetteer;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** In which script a name is written. */
public final class Scripts {
  private Scripts() {}

  /** Whether letters of more than one script stand in it. */
  public static boolean areMixedIn(String surface) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    surface
        .codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .map(Scripts::asOneWithKana)
        .forEach(scripts::add);
    return scripts.size() > 1;
  }

  /** Japanese writes one name in both: "高市さなえ". */
  private static UnicodeScript asOneWithKana(UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
