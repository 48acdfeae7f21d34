package org.comention.gazetteer.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.gazetteer.Folding;
import org.comention.gazetteer.Office.OfficeClass;

/** Makes of an office's words what texts call it. */
final class OfficeTitles {
  /** Alone these are said of so many that they tell nothing. */
  private static final Set<String> BARE =
      Set.of("member", "minister", "official", "head", "chief", "chair", "director", "leader");

  private static final Pattern ACTING =
      Pattern.compile("^(acting|interim|caretaker|provisional) |,? \\(?(acting|interim)\\)?$");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
  private static final Pattern LOOSE_END =
      Pattern.compile("( (of|the|for|to|in|and))+$|[,;.\\s-]+$");

  /** "member, Knesset", and "senator, state:tn". */
  private static final Pattern WITH_BODY =
      Pattern.compile(
          "^((?:substitute )?member|senator|representative|deputy|speaker|(?:lieutenant )?governor"
              + "|mayor|director), ?(?:the )?(.+)$");

  private static final Pattern OF =
      Pattern.compile("^(minister|secretary) (?:of|for) (?:the )?((?!state\\b)[^,]+)$");

  private OfficeTitles() {}

  /** In lower case, without brackets and signs. */
  static String normal(String words) {
    String folded = Folding.folded(words).replace("&", " and ").replaceAll("\\s+", " ").strip();
    return trimmed(BRACKETS.matcher(folded).replaceAll(""));
  }

  /** Without words at the end that lead on to nothing. */
  static String trimmed(String words) {
    String shorter = LOOSE_END.matcher(words).replaceAll("").strip();
    return shorter.equals(words) ? words : trimmed(shorter);
  }

  static boolean isActing(String normal) {
    return ACTING.matcher(normal).find();
  }

  static String withoutActing(String normal) {
    return ACTING.matcher(normal).replaceAll("").strip();
  }

  /** In lower case, the usual first; may be empty. */
  static List<String> phrases(String words, OfficeClass officeClass) {
    Set<String> phrases = new LinkedHashSet<>();
    phrases.add(withBody(words));
    Matcher of = OF.matcher(words);
    if (of.matches() && officeClass != OfficeClass.OTHER) {
      phrases.add("minister of " + of.group(2));
      phrases.add(subject(of.group(2)) + " " + of.group(1));
    }
    if (officeClass == OfficeClass.AMBASSADOR && words.startsWith("ambassador")) {
      phrases.add(words.replaceFirst("^ambassador to ", "ambassador in "));
      phrases.add("ambassador");
    }
    List.copyOf(phrases).forEach(phrase -> phrases.add(otherSpelling(phrase)));
    phrases.removeIf(phrase -> phrase.length() < 2 || BARE.contains(phrase));
    return List.copyOf(phrases);
  }

  private static String withBody(String words) {
    Matcher body = WITH_BODY.matcher(words);
    if (!body.matches()) {
      return words;
    }
    boolean place = body.group(2).matches(".*[:/_].*");
    return place ? body.group(1) : body.group(1) + " of the " + body.group(2);
  }

  private static String subject(String ofWords) {
    return ofWords.replaceFirst("^(foreign|external) (affairs|relations)$", "$1");
  }

  private static String otherSpelling(String phrase) {
    return phrase.contains("defence")
        ? phrase.replace("defence", "defense")
        : phrase.replace("defense", "defence");
  }
}
