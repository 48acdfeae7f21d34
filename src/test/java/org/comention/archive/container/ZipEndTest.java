package org.comention.archive.container;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ZipEndTest {
  @Test
  void aSmallDirectoryLetsItsNumberWrapOrStop() {
    assertFits(new ZipEnd(2, false), 2);
    assertFits(new ZipEnd(2, false), 0x10002);
    assertFits(new ZipEnd(0xFFFF, false), 0xFFFF);
    assertFits(new ZipEnd(0xFFFF, false), 70_000);
    assertFails(new ZipEnd(2, false), 1);
    assertFails(new ZipEnd(0xFFFF, false), 2);
  }

  @Test
  void aLargeDirectoryTellsItsNumber() {
    assertFits(new ZipEnd(70_000, true), 70_000);
    assertFails(new ZipEnd(0xFFFF, true), 70_000);
    assertFails(new ZipEnd(0x10000, true), 0);
  }

  private static void assertFits(ZipEnd end, long found) {
    assertThatCode(() -> end.check(found)).doesNotThrowAnyException();
  }

  private static void assertFails(ZipEnd end, long found) {
    assertThatThrownBy(() -> end.check(found))
        .hasMessage("its directory has " + found + " of " + end.members() + " members");
  }
}
