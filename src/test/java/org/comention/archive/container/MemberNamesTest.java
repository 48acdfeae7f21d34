package org.comention.archive.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.archive.container.MemberNames.decoded;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberNamesTest {
  @Test
  void aNameThatWasThereGetsTheNumberOfItsMember() {
    assertThat(shown(new MemberNames(), "a", "b", "a", "a"))
        .containsExactly("a", "b", "a (3)", "a (4)");
  }

  @Test
  void noNumberMakesTwoNamesEqual() {
    assertThat(shown(new MemberNames(), "a (3)", "a", "a", "a (3)"))
        .containsExactly("a (3)", "a", "a (3) (3)", "a (3) (4)");
  }

  @Test
  void namesThatDifferBehindTheirShownPartStayApart() {
    String thousand = "x".repeat(1000);
    assertThat(shown(new MemberNames(), thousand + "1", thousand + "2"))
        .containsExactly(thousand, thousand + " (2)");
  }

  @Test
  void whereTooManyAreToBeKeptEachGetsItsNumber() {
    assertThat(shown(new MemberNames(2), "a (4)", "b", "c", "a", "c", "b"))
        .containsExactly("a (4)", "b", "c (3)", "a (4) (4)", "c (5)", "b (6)");
  }

  @Test
  void manyNamesAreFoundAgain() {
    MemberNames names = new MemberNames();
    IntStream.range(0, 100_000).forEach(i -> assertThat(names.next("" + i)).isEqualTo("" + i));
    assertThat(names.next("99999")).isEqualTo("99999 (100001)");
  }

  @Test
  void noNameIsNamedSo() {
    assertThat(shown(new MemberNames(), "", " ")).containsExactly("(no name)", "(no name) (2)");
  }

  @Test
  void theSignBetweenContainersStandsInNoName() {
    assertThat(shown(new MemberNames(), "x.zip!a.txt", "x.zip%21a.txt"))
        .containsExactly("x.zip%21a.txt", "x.zip%21a.txt (2)");
  }

  @Test
  void bytesThatAreNoUtf8AreEscapedEachByItself() {
    assertThat(decoded("Bak\u0131.txt".getBytes(UTF_8))).isEqualTo("Bak\u0131.txt");
    assertThat(decoded("caf\u00e9/\u00fc".getBytes(ISO_8859_1))).isEqualTo("caf%E9/%FC");
    assertThat(decoded(new byte[] {'a', (byte) 0xD0, (byte) 0x91, (byte) 0xD0}))
        .isEqualTo("a\u0411%D0");
    assertThat(decoded(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a'}))
        .isEqualTo("%ED%A0%80a");
    assertThat(decoded(new byte[0])).isEmpty();
  }

  private static List<String> shown(MemberNames names, String... members) {
    return Arrays.stream(members).map(names::next).toList();
  }
}
