package org.comention.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comention.gazetteer.JarText;

/**
 * What {@code confidence.csv} says of each rule: how many of its mentions gold texts judged, and
 * how many of these were correct. {@code evaluate --confidence} writes that file.
 */
final class Confidences {
  private static final String FILE = "confidence.csv";
  private static final String HEADER = "rule,correct,judged";
  private static final Pattern ROW = Pattern.compile("[a-z_]+(,[0-9]{1,9}){2}");
  private static final Map<String, Double> BUNDLED = read(JarText.lines(Confidences.class, FILE));

  private Confidences() {}

  /** Of the rule with this label; an IllegalStateException where the file lacks it. */
  static double of(String rule) {
    Double confidence = BUNDLED.get(rule);
    if (confidence == null) {
      throw new IllegalStateException(
          "Cannot read "
              + FILE
              + ": there is no row for the rule "
              + rule
              + ". Add "
              + rule
              + ",0,0.");
    }
    return confidence;
  }

  /** By rule; an IllegalStateException that names the line where one is not as it must be. */
  static Map<String, Double> read(List<String> lines) {
    require(lines.get(0).equals(HEADER), 1, "the header is not " + HEADER);
    Map<String, Double> confidences = new HashMap<>();
    for (int line = 2; line <= lines.size(); line++) {
      String row = lines.get(line - 1);
      require(ROW.matcher(row).matches(), line, "it is not a rule and two counts");
      String[] cells = row.split(",");
      int correct = Integer.parseInt(cells[1]);
      int judged = Integer.parseInt(cells[2]);
      require(correct <= judged, line, "more are correct than were judged");
      Double before = confidences.put(cells[0], confidence(correct, judged));
      require(before == null, line, "the rule has a row before");
    }
    return confidences;
  }

  private static void require(boolean condition, int line, String why) {
    if (!condition) {
      throw new IllegalStateException(
          "Cannot read " + FILE + ":" + line + ": " + why + ". Mend it.");
    }
  }

  /**
   * The mean of what is likely after these counts, where every precision was as likely before
   * (Laplace's rule of succession): a rule that was never judged gets 0.5, one that was right three
   * times of three 0.8, and none ever gets the 0 or the 1 that no count can prove.
   */
  private static double confidence(int correct, int judged) {
    return Math.round(1000.0 * (correct + 1) / (judged + 2)) / 1000.0;
  }
}
