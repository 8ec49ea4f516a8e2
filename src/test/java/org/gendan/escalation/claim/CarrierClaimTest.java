package org.gendan.escalation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.SampleCases;
import org.gendan.escalation.claim.CarrierClaim.Status;
import org.gendan.escalation.claim.CarrierClaims.ClaimAnswer;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A claim against a carrier from its opening to the money. */
class CarrierClaimTest {

  private static final String ID = "claim-1";
  private static final String INSPECT = "userTask_inspectGoods";
  private static final String FILE = "userTask_fileClaim";
  private static final String ANSWER = "userTask_recordClaimAnswer";
  private static final String CHASE = "userTask_chaseClaim";
  private static final String BOOK = "userTask_bookSettlement";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final CarrierClaimProcess process = new CarrierClaimProcess(engine.processes());
  private final CarrierClaims claims = engine.the(CarrierClaims.class);

  @Test
  void theGoodsAreInspectedTogetherBeforeAnythingIsClaimed() {
    openedAt(Status.OPENED);
    assertThat(story.openTasks()).containsExactly(INSPECT);
    assertThat(story.task(INSPECT).getDueDate()).isEqualTo(in("PT8H"));
    becomes(Status.INSPECTED);

    story.complete(INSPECT, "inspection", "one box of three missing");

    verify(claims).inspected(ID, "one box of three missing");
    assertThat(story.openTasks()).containsExactly(FILE);
  }

  @Test
  void theCarrierHasSevenWorkingDaysToAnswer() {
    openedAt(Status.INSPECTED);
    becomes(Status.FILED);

    story.complete(FILE, "carrierClaimNo", "SF-77", "amount", "120");

    verify(claims).filed(ID, "SF-77", Optional.of(new BigDecimal("120.00")));
    assertThat(story.task(ANSWER).getDueDate()).isEqualTo(in("P7D"));
    assertThat(story.timer("event_claimAnswerOverdue").getDuedate()).isEqualTo(in("P7D"));
  }

  @Test
  void aCarrierThatDoesNotAnswerIsChasedAndHasItsTimeOnceMore() {
    openedAt(Status.FILED);
    becomes(Status.OVERDUE);
    story.fire("event_claimAnswerOverdue");
    verify(claims).noteOverdue(ID);
    assertThat(story.openTasks()).containsExactly(CHASE);
    becomes(Status.FILED);

    story.complete(CHASE, "remark", "by Friday");

    verify(claims).chased(ID, "by Friday");
    assertThat(story.openTasks()).containsExactly(ANSWER);
    assertThat(story.timer("event_claimAnswerOverdue")).isNotNull();
  }

  @Test
  void onlyTheBookedMoneySettlesAClaim() {
    openedAt(Status.FILED);
    becomes(Status.ACCEPTED);
    story.complete(ANSWER, "claimAnswer", "ACCEPTED", "amount", "80");
    verify(claims).answered(ID, ClaimAnswer.ACCEPTED, Optional.of(new BigDecimal("80.00")), null);
    assertThat(story.openTasks()).containsExactly(BOOK);
    becomes(Status.SETTLED);

    story.complete(BOOK, "amount", "80", "reference", "B-1");

    verify(claims).settled(ID, new BigDecimal("80.00"), "B-1");
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_claimSettled");
  }

  @Test
  void aRefusedClaimEnds() {
    openedAt(Status.FILED);
    becomes(Status.REFUSED);

    story.complete(ANSWER, "claimAnswer", "REFUSED", "remark", "packing");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_claimRefused");
  }

  @Test
  void anInspectionWithoutWordsIsRefused() {
    openedAt(Status.OPENED);

    assertThat(story.refusal(INSPECT)).hasMessageContaining("inspection");
    assertThat(story.openTasks()).containsExactly(INSPECT);
  }

  private void openedAt(Status status) {
    becomes(status);
    process.opened(claim(status));
  }

  private void becomes(Status status) {
    when(claims.get(ID)).thenReturn(claim(status));
  }

  private static CarrierClaim claim(Status status) {
    return new CarrierClaim(
        ID,
        SampleCases.ID,
        "c1",
        "2603020001",
        "SF",
        "SF77",
        12_000,
        status,
        null,
        null,
        null,
        null,
        "logistics1",
        EngineForTests.NOW,
        null,
        null,
        0);
  }
}
