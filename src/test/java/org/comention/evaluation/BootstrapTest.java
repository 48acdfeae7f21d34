package org.comention.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final Counts RIGHT = new Counts(1, 0, 0, 0);
  private static final Counts WRONG = new Counts(0, 0, 1, 0);
  private static final Counts MISSED = new Counts(0, 0, 0, 1);

  /**
   * Ten texts, nine right and one wrong. A resample has k wrong ones with the chance of k hits in
   * ten throws of one in ten: none .349, at least three .070, at least four .013. So the lowest 2.5
   * % end where three are wrong, and the highest begin where none is.
   */
  @Test
  void theIntervalIsThatOfTheBinomialDistribution() {
    Counts[] texts = new Counts[10];
    Arrays.fill(texts, RIGHT);
    texts[3] = WRONG;

    Estimate precision = Bootstrap.estimates(List.<Counts[]>of(texts)).get(0).precision();

    assertThat(precision).isEqualTo(new Estimate(0.9, 0.7, 1.0));
  }

  /** The same for recall; F1 of nine found and k missed ones is 2·(10-k) / (2·(10-k) + k). */
  @Test
  void recallAndF1HaveIntervalsToo() {
    Counts[] texts = new Counts[10];
    Arrays.fill(texts, RIGHT);
    texts[9] = MISSED;

    Estimates estimates = Bootstrap.estimates(List.<Counts[]>of(texts)).get(0);

    assertThat(estimates.precision()).isEqualTo(new Estimate(1, 1, 1));
    assertThat(estimates.recall()).isEqualTo(new Estimate(0.9, 0.7, 1));
    assertThat(estimates.f1().value()).isEqualTo(2 * 0.9 / 1.9);
    assertThat(estimates.f1().low()).isEqualTo(2 * 0.7 / 1.7);
  }

  /**
   * One text alone is drawn again and again: nothing can vary, and ten mentions are no ten texts.
   */
  @Test
  void textsAreDrawnNotMentions() {
    Counts[] one = {new Counts(9, 0, 1, 0)};

    assertThat(Bootstrap.estimates(List.<Counts[]>of(one)).get(0).precision())
        .isEqualTo(new Estimate(0.9, 0.9, 0.9));
  }

  /** Of two texts, both resamples are the empty one in a quarter of cases: these have no share. */
  @Test
  void aResampleWithoutAShareIsLeftOut() {
    Counts[] texts = {RIGHT, Counts.NONE};

    Estimates estimates = Bootstrap.estimates(List.<Counts[]>of(texts)).get(0);

    assertThat(estimates.precision()).isEqualTo(new Estimate(1, 1, 1));
  }

  @Test
  void whatWasNeverJudgedHasNoShare() {
    Counts[] nothing = {Counts.NONE, Counts.NONE};

    Estimates estimates = Bootstrap.estimates(List.<Counts[]>of(nothing)).get(0);

    assertThat(estimates.precision().isKnown()).isFalse();
    assertThat(estimates.recall().isKnown()).isFalse();
    assertThat(Bootstrap.estimates(List.of())).isEmpty();
  }

  @Test
  void allRowsAreDrawnTogether() {
    Counts[] first = {RIGHT, WRONG, RIGHT, RIGHT, WRONG};

    List<Estimates> estimates = Bootstrap.estimates(List.of(first, first.clone()));

    assertThat(estimates.get(0)).isEqualTo(estimates.get(1));
    assertThat(estimates.get(0)).isEqualTo(Bootstrap.estimates(List.<Counts[]>of(first)).get(0));
  }
}
