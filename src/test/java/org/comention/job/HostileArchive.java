package org.comention.job;

import java.io.IOException;
import java.nio.file.Path;

/** Some months of news whose words, names and titles try to be more than text. */
final class HostileArchive {
  static final String SCRIPT = "</script><script>window.broken = 1</script>";

  /** A path that ends in Hebrew. */
  static final String RIGHT_TO_LEFT =
      "2022-09-01 <img src=x onerror=alert(1)> {{b}} \u05e9\u05dc\u05d5\u05dd.txt";

  private HostileArchive() {}

  static Workshop in(Path folder) throws IOException {
    Workshop workshop = new Workshop(folder);
    workshop.write("2022-04-30.txt", "Armenia and Turkey talked.\n\nGeorgia and Armenia met.\n");
    workshop.write("2022-05-01.txt", "President Ilham Aliyev of Azerbaijan went to Armenia.\n");
    workshop.write("2022-05-02.txt", "Ilham Aliyev and Nikol Pashinyan met in Russia.\n");
    workshop.write("copy/2022-05-03.txt", "Ilham Aliyev and Nikol Pashinyan met in Russia.\n");
    workshop.write("2022-06-01.txt", "Armenia, Azerbaijan and Russia signed.\n\nTurkey did not.\n");
    workshop.write("2022-08-02.txt", "Azerbaijan and Turkey trade. Ilham Aliyev spoke.\n");
    workshop.write("notes.txt", "France and Armenia and Turkey.\n");
    workshop.write(RIGHT_TO_LEFT, "\u0637\u0647\u0631\u0627\u0646: Iran and Armenia.\n");
    workshop.write(
        "2022-09-02.jsonl",
        Json.MAPPER.writeValueAsString(
                java.util.Map.of(
                    "title",
                    SCRIPT + " ${7*7} {{7*7}} \u202Etxet \u2028 \u001B[31m",
                    "url",
                    "javascript:alert(1)",
                    "date",
                    "2022-09-02",
                    "text",
                    "Iran " + SCRIPT + " \u202Eand\u202C Armenia \u2028 =1+1 <b>met</b>."))
            + "\n");
    workshop.write("2022-09-03.txt", "Iran met " + "A".repeat(1 << 20) + " and Armenia there.\n");
    workshop.publish();
    return workshop;
  }
}
