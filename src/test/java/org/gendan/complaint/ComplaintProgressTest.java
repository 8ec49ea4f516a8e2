package org.gendan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.gendan.complaint.ComplaintProgress.Closing;
import org.gendan.complaint.ComplaintProgress.Status;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Which step may follow which. */
class ComplaintProgressTest {

  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

  private final ComplaintProgress begun = ComplaintProgress.begun();
  private final ComplaintProgress answered = begun.answered(NINE);
  private final ComplaintProgress solved = answered.solved(TEN, true);
  private final ComplaintProgress closed = solved.closed(TEN);

  @Test
  void theFirstAnswerIsTheOneThatCounts() {
    assertThat(answered.answered(TEN).answeredAt()).isEqualTo(NINE);
    assertThat(solved.answeredAt()).isEqualTo(NINE);
  }

  @Test
  void aSolutionIsAnAnswerToo() {
    assertThat(begun.solved(TEN, false).answeredAt()).isEqualTo(TEN);
  }

  @Test
  void whatIsClosedUnsolvedWasGivenUp() {
    assertThat(closed.closing()).isEqualTo(Closing.SOLVED);
    assertThat(answered.closed(TEN).closing()).isEqualTo(Closing.AUTO_CLOSED);
  }

  @Test
  void aReopenedComplaintBeginsAnew() {
    assertThat(closed.reopened())
        .isEqualTo(new ComplaintProgress(Status.OPEN, 2, null, null, null, null, false));
  }

  @Test
  void whatIsSolvedIsNotAnsweredOrSolvedAgain() {
    refuses(() -> solved.answered(TEN));
    refuses(() -> solved.solved(TEN, false));
  }

  @Test
  void whatIsClosedIsOnlyOpenedAgain() {
    refuses(() -> closed.answered(TEN));
    refuses(() -> closed.solved(TEN, false));
    refuses(() -> closed.closed(TEN));
  }

  @Test
  void whatIsNotClosedIsNotOpenedAgain() {
    refuses(begun::reopened);
    refuses(answered::reopened);
    refuses(solved::reopened);
  }

  private static void refuses(Runnable step) {
    assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessageContaining("nothing to");
  }
}
