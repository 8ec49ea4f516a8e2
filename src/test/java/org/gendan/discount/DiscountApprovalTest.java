package org.gendan.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.task.IdentityLink;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.discount.DiscountRequest.Left;
import org.gendan.discount.DiscountRequest.Status;
import org.gendan.discount.Discounts.Decision;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A discount from the wish to the settled gift. */
class DiscountApprovalTest {

  private static final String ID = "discount-1";
  private static final String APPROVE = "userTask_approveDiscount";
  private static final String SETTLE = "userTask_settleDiscount";
  private static final String PUSH = "serviceTask_pushDiscount";
  private static final String OVERDUE = "event_approvalOverdue";
  private static final String GRANTED = "endEvent_discountGranted";
  private static final String REFUSED = "endEvent_discountRefused";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final DiscountProcesses process = new DiscountProcesses(engine.processes());
  private final Discounts discounts = engine.the(Discounts.class);

  @Test
  void whatTheDeskMayGiveIsGrantedAtOnce() {
    asked(Status.GRANTED, Left.NOTHING);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly(GRANTED);
  }

  @Test
  void whatNobodyMayGiveIsRefusedAtOnce() {
    asked(Status.REFUSED, Left.NOTHING);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly(REFUSED);
  }

  @Test
  void aLeadApprovesWhatIsBeyondTheDesk() {
    asked(Status.WAITING, Left.NOTHING);
    assertThat(story.task(APPROVE).getDueDate()).isEqualTo(in("PT2H"));
    stands(Status.GRANTED, Left.NOTHING);

    story.complete(APPROVE, "discountDecision", "APPROVE", "remark", "regular customer");

    verify(discounts).decide(ID, Decision.APPROVE, "regular customer");
    assertThat(story.endEvents()).containsExactly(GRANTED);
    story.isEnded();
  }

  @Test
  void aLeadKeepsThePagePrice() {
    asked(Status.WAITING, Left.NOTHING);
    stands(Status.REFUSED, Left.NOTHING);

    story.complete(APPROVE, "discountDecision", "REFUSE");

    verify(discounts).decide(ID, Decision.REFUSE, null);
    assertThat(story.endEvents()).containsExactly(REFUSED);
  }

  @Test
  void aRefusedApprovalLeavesTheTask() {
    asked(Status.WAITING, Left.NOTHING);
    doThrow(Refusal.conflict("12.00 are left")).when(discounts).decide(ID, Decision.APPROVE, null);

    assertThat(story.refusal(APPROVE, "discountDecision", "APPROVE"))
        .hasMessageContaining("12.00 are left");
    assertThat(story.waits()).containsExactly(OVERDUE, APPROVE);
  }

  @Test
  void afterAWorkingDayThePagePriceHolds() {
    asked(Status.WAITING, Left.NOTHING);
    assertThat(story.timer(OVERDUE).getDuedate()).isEqualTo(in("PT8H"));
    stands(Status.REFUSED, Left.NOTHING);

    story.fire(OVERDUE);

    verify(discounts).lapse(ID);
    assertThat(story.endEvents()).containsExactly(REFUSED);
    story.isEnded();
  }

  @Test
  void theErpLearnsTheNewPriceInAJobOfItsOwn() {
    asked(Status.GRANTED, Left.PRICE);
    verify(discounts, never()).push(any());

    story.run(PUSH);

    verify(discounts).push(ID);
    assertThat(story.endEvents()).containsExactly(GRANTED);
  }

  @Test
  void anErpThatIsDownIsToldLater() {
    asked(Status.GRANTED, Left.PRICE);
    doThrow(new IllegalStateException("down")).doNothing().when(discounts).push(ID);
    assertThat(catchThrowable(() -> story.run(PUSH))).isNotNull();

    story.run(PUSH);

    verify(discounts, times(2)).push(ID);
    story.isEnded();
  }

  @Test
  void financePaysBackWhatCannotBeTakenOffThePrice() {
    asked(Status.GRANTED, Left.MONEY);
    assertThat(group(SETTLE)).isEqualTo("finance");
    assertThat(story.task(SETTLE).getDueDate()).isEqualTo(in("PT8H"));

    story.complete(SETTLE, "reference", "P-77", "remark", "Alipay");

    verify(discounts).settle(ID, "P-77", "Alipay");
    assertThat(story.endEvents()).containsExactly(GRANTED);
    story.isEnded();
  }

  @Test
  void logisticsSendsTheGift() {
    asked(Status.GRANTED, Left.GOODS);

    assertThat(group(SETTLE)).isEqualTo("logistics");
    assertThat(story.refusal(SETTLE)).hasMessageContaining("reference");
    assertThat(story.openTasks()).containsExactly(SETTLE);
  }

  private void asked(Status status, Left left) {
    stands(status, left);
    process.requested(request(status, left), "2603020001");
  }

  private void stands(Status status, Left left) {
    when(discounts.weigh(ID)).thenReturn(request(status, left));
  }

  private static String group(String task) {
    Story story = new Story(engine);
    return engine
        .engine()
        .getTaskService()
        .getIdentityLinksForTask(story.task(task).getId())
        .stream()
        .map(IdentityLink::getGroupId)
        .findFirst()
        .orElseThrow();
  }

  private static DiscountRequest request(Status status, Left left) {
    return new DiscountRequest(
        ID,
        "order-1",
        "r1",
        left == Left.GOODS ? Gift.FITTED_SHEET : Gift.MONEY,
        1,
        left == Left.GOODS ? 0 : 5_000,
        5_000,
        null,
        status,
        null,
        left,
        "agent1",
        EngineForTests.NOW,
        null,
        null,
        null);
  }
}
