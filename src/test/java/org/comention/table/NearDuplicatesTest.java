package org.comention.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Families of texts, each in another month: one computation over all of them. */
class NearDuplicatesTest {
  private static final String STORY =
      """
      The foreign ministers of Armenia and Azerbaijan met in Almaty on Friday for two days of talks on a
      treaty that both sides have promised for a year. They agreed to name a commission for the border, and to
      let it begin with four villages whose line both armies had drawn on different maps. Neither minister took
      questions, but a joint note said that a third round would follow before the summer. Kazakhstan's president
      received both of them at the end and called the meeting a beginning. Diplomats in the room spoke of a calm
      tone and of an old quarrel over a road, which was left for another day. The border guards of Russia will
      leave one of the four villages within a month, the note added, and observers of the European Union will
      watch the line from the hills above it. Reporters were shown a map with two colours and no names on it.
      """;
  private static final String MORE =
      """
      A spokesman for the State Department welcomed the note later in the day and said that Washington would help
      with maps and with money once the commission had met.
      """;
  private static final String OPENING =
      """
      Good afternoon, everyone, and thank you for your patience. Before I turn to your questions I have two brief
      items at the top. As always, a full transcript will be on our website this evening.
      """;
  private static final String CLOSING =
      """
      All right, we have time for one more in the back. Thank you, everyone, that is all we have for today. The
      next briefing will be at the usual hour, and the duty officer will take what is left by telephone.
      """;
  private static final String FIRST_DAY =
      """
      The Secretary spoke this morning with his colleague from Norway about the grain ships in the Black Sea, and
      about the crew that has been held in port since August. He will fly to Oslo on the ninth. We have also seen the
      reports of a shot down drone near the island, and we are in touch with the Romanian government about them.
      """;
  private static final String SECOND_DAY =
      """
      Let me say how glad we are that the three teachers are home after a year in prison in Mali. The ambassador met
      them at the airport with their families. On Sudan, our envoy is in Cairo, where he has asked both generals for a
      road that stays open to the camps in the west, and for names of those who fired at the convoy on Sunday.
      """;

  private static final List<Handmade.Text> TEXTS = new ArrayList<>();
  private static List<String> found;

  private static Handmade.Text text(String id, String day, String title, String body) {
    return new Handmade.Text(id, day, title, body, "");
  }

  private static final String WEATHER =
      """
      Weather in Baku on day #. In the morning # degrees, wind from the north at # metres a second, pressure #
      millimetres, moisture # percent. At noon # degrees, wind # metres a second, sea # degrees. In the night #
      degrees in the city and # in the hills, rain # millimetres. The road to Guba is open up to # metres.
      """;

  private static String weather(int day) {
    String text = WEATHER;
    for (int i = 0; text.contains("#"); i++) {
      text = text.replaceFirst("#", Integer.toString(7 * day + i));
    }
    return text;
  }

  @BeforeAll
  static void find() {
    TEXTS.add(text("wire", "2024-01-05", "Border talks end with a note", STORY));
    TEXTS.add(text("other-headline", "2024-01-06", "Almaty: four villages first", STORY));
    TEXTS.add(text("longer", "2024-01-07", "Border talks end with a note", STORY + MORE));
    TEXTS.add(text("week-later", "2024-01-12", "Border talks end with a note.", STORY));
    TEXTS.add(text("eight-days-later", "2024-01-21", "Border talks, once more", STORY));
    TEXTS.add(text("undated", "undated", "Border talks", STORY));
    TEXTS.add(text("undated-too", "undated", "Border talks in Almaty", STORY));
    TEXTS.add(text("month-alone", "2024-01", "The border talks", STORY));
    TEXTS.add(
        new Handmade.Text("crawled", "2024-02-03", "Border talks", STORY, "Latest news: ships. "));
    TEXTS.add(
        new Handmade.Text(
            "crawled-again",
            "2024-02-04",
            "BORDER TALKS",
            STORY,
            "Latest news: a vote. Share 3. "));
    TEXTS.add(text("briefing", "2024-03-05", "Briefing", OPENING + FIRST_DAY + CLOSING));
    TEXTS.add(text("next-briefing", "2024-03-06", "Briefing", OPENING + SECOND_DAY + CLOSING));
    for (int day = 1; day <= 6; day++) {
      TEXTS.add(text("weather-" + day, "2024-04-0" + day, "Weather in Baku", weather(day)));
    }
    TEXTS.add(text("short", "2024-05-01", "Baku", "Armenia and Azerbaijan met in Munich today."));
    TEXTS.add(
        text("short-too", "2024-05-01", "Baku", "Armenia and Azerbaijan met in Munich, today!"));
    TEXTS.add(text("exact", "2024-06-01", "Talks", STORY));
    TEXTS.add(text("exact-copy", "2024-06-02", "Talks", STORY));
    TEXTS.add(text("near-exact", "2024-06-02", "Other talks", STORY));
    chain();
    chinese();
    found = Handmade.lines(Table.DUPLICATES.exactly(Duplicates.build(Handmade.documents(TEXTS))));
  }

  /** Each is near to the one before it, and the third not to the first. */
  private static void chain() {
    List<String> words = IntStream.range(0, 300).mapToObj(i -> "word" + i).toList();
    for (int i = 0; i < 3; i++) {
      String body = String.join(" ", words.subList(25 * i, 200 + 25 * i));
      TEXTS.add(text("chain-" + i, "2024-07-0" + (i + 1), "", body));
    }
  }

  private static void chinese() {
    String body =
        IntStream.range(0, 120)
            .mapToObj(i -> Character.toString(0x4E00 + 37 * i % 991))
            .collect(Collectors.joining());
    TEXTS.add(text("chinese", "2024-08-01", "", body + "。"));
    TEXTS.add(text("chinese-copy", "2024-08-02", "", body.substring(8) + "！"));
    TEXTS.add(text("chinese-other", "2024-08-02", "", body.substring(60) + body.substring(0, 20)));
  }

  private static List<String> duplicatesOf(String earlier) {
    return found.stream()
        .map(line -> line.split(" \\| ", -1))
        .filter(row -> row[1].equals(earlier))
        .map(row -> row[2] + " " + row[0])
        .toList();
  }

  private static List<String> laterLike(String prefix) {
    return found.stream().filter(line -> line.startsWith(prefix)).toList();
  }

  @Test
  void aWireCopyWithAnotherHeadlineAndALongerVersionAreDuplicatesOfTheEarliest() {
    assertThat(duplicatesOf("wire")).contains("near other-headline", "near longer");
  }

  @Test
  void aWeekApartTheyAreDuplicatesEightDaysApartTheyAreNot() {
    assertThat(duplicatesOf("wire")).contains("near week-later");
    assertThat(laterLike("eight-days-later")).isEmpty();
  }

  @Test
  void aPageCrawledTwiceWithAnotherSidebarIsADuplicateInEachWordOfIt() {
    assertThat(found).contains("crawled-again | crawled | near | 1.0 | 2024-02");
  }

  @Test
  void withoutADayTheyAreDuplicatesOfThoseOfTheSameMonthWithoutADay() {
    assertThat(duplicatesOf("undated")).containsExactly("near undated-too");
    assertThat(laterLike("undated |")).isEmpty();
    assertThat(laterLike("month-alone")).isEmpty();
  }

  @Test
  void twoBriefingsOfOneTemplateAreNot() {
    assertThat(laterLike("next-briefing")).isEmpty();
  }

  @Test
  void theSameFormWithOtherFiguresIsNot() {
    assertThat(laterLike("weather")).isEmpty();
  }

  @Test
  void shortTextsAreNot() {
    assertThat(laterLike("short")).isEmpty();
  }

  @Test
  void exactOnesAreNoNearOnesToo() {
    assertThat(duplicatesOf("exact")).containsExactly("exact exact-copy", "near near-exact");
  }

  @Test
  void whatIsLikeADuplicateIsADuplicateOfThatOneAndNotOfTheFirst() {
    assertThat(duplicatesOf("chain-0")).containsExactly("near chain-1");
    assertThat(duplicatesOf("chain-1")).containsExactly("near chain-2");
  }

  @Test
  void textsWithoutBlanksHaveShinglesToo() {
    assertThat(duplicatesOf("chinese")).containsExactly("near chinese-copy");
    assertThat(laterLike("chinese-other")).isEmpty();
  }

  @Test
  void thousandsOfCopiesAreEachADuplicateOfTheFirst() {
    List<Handmade.Text> copies = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      LocalDate day = LocalDate.parse("2024-01-01").plusDays(i % 8);
      copies.add(
          text(
              String.format(Locale.ROOT, "%04d", i),
              day.toString(),
              "Number " + i + " from our reporters",
              STORY));
    }
    copies.sort(Comparator.comparing(Handmade.Text::body));

    List<String> lines = Handmade.lines(Duplicates.build(Handmade.documents(copies)));

    assertThat(lines).hasSize(2999).allMatch(line -> line.contains(" | 0000 | near | 0.9"));
  }
}
