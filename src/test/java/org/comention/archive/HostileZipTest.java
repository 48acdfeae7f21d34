package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Zip files that say too little of their members, or too much. */
class HostileZipTest {
  @Test
  void aMemberThatIsStoredWithItsLengthBehindItIsFoundByTheDirectory() {
    byte[] zip = RawZip.storedWithLengthsBehind("a.txt", "Baku", "b.txt", "Yerevan");
    assertThat(Archives.lines("a.zip", zip)).containsExactly("a.txt@0 Baku", "b.txt@0 Yerevan");
  }

  @Test
  void withoutTheDirectoryItIsARejectThatSaysSo() throws IOException {
    byte[] zip = RawZip.storedWithLengthsBehind("a.txt", "Baku", "b.txt", "Yerevan");
    List<Entry> entries = Archives.read("a.tar", Samples.tar(Map.of("z.zip", zip)));
    assertThat(Archives.lines(entries))
        .containsExactly("z.zip!a.txt@0 UNREADABLE", "z.zip@1 DAMAGED");
    assertThat(((Unreadable) entries.get(0)).detail()).startsWith("only the directory of its zip");
  }

  @Test
  @Timeout(5)
  void aDirectoryThatClaimsBillionsOfMembersIsAReject() throws IOException {
    byte[] none = Samples.zip(Map.of());
    byte[] two = Samples.zip(Samples.members("a.txt", "a", "b.txt", "b"));
    for (boolean isLarge : new boolean[] {false, true}) {
      assertThat(Archives.lines("a.zip", RawZip.claimingBillions(none, isLarge)))
          .containsExactly("@0 DAMAGED");
      assertThat(Archives.lines("a.zip", RawZip.claimingBillions(two, isLarge)))
          .containsExactly("a.txt@0 a", "b.txt@0 b", "@2 DAMAGED");
    }
  }
}
