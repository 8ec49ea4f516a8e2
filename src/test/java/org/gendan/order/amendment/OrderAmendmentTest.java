package org.gendan.order.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gendan.engine.EngineForTests;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendment.Kind;
import org.gendan.order.amendment.Amendment.Side;
import org.gendan.order.amendment.Amendment.Status;
import org.gendan.order.amendment.AmendmentStep.Next;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A change of an order, from the wish to the customer who knows what came of it. */
class OrderAmendmentTest {

  private static final String ID = "amendment-1";
  private static final String CONFIRM = "userTask_confirmAmendment";
  private static final String APPROVE = "userTask_approveAmendment";
  private static final String TELL = "userTask_tellAmendment";
  private static final String PUSH = "serviceTask_pushAmendment";
  private static final String ANSWERED = "event_changeAnswered";
  private static final String SILENT = "event_carrierSilent";
  private static final String NOT_CONFIRMED = "event_confirmationOverdue";
  private static final String NOT_APPROVED = "event_approvalOverdue";
  private static final String APPLIED = "endEvent_amendmentApplied";
  private static final String REFUSED = "endEvent_amendmentRefused";

  private static final AmendmentStep MADE = new AmendmentStep(Next.DECIDED, null, false, true);
  private static final AmendmentStep NOT_MADE = new AmendmentStep(Next.DECIDED, null, false, false);
  private static final AmendmentStep TO_TELL = new AmendmentStep(Next.DECIDED, null, true, false);

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final OrderAmendmentProcess process = new OrderAmendmentProcess(engine.processes());
  private final Amendments amendments = engine.the(Amendments.class);
  private final AmendmentDecisions decisions = engine.the(AmendmentDecisions.class);

  @Test
  void whatNeedsNobodyElseIsMadeAtOnce() {
    asked(MADE);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly(APPLIED);
  }

  @Test
  void theErpLearnsAChangeInAJobOfItsOwn() {
    asked(new AmendmentStep(Next.PUSH, null, false, true));
    verify(decisions, never()).push(any());

    story.run(PUSH);

    verify(decisions).push(ID);
    assertThat(story.endEvents()).containsExactly(APPLIED);
  }

  @Test
  void anErpThatIsDownIsToldLater() {
    asked(new AmendmentStep(Next.PUSH, null, false, true));
    doThrow(new IllegalStateException("down")).doNothing().when(decisions).push(ID);
    assertThat(catchThrowable(() -> story.run(PUSH))).isNotNull();

    story.run(PUSH);

    verify(decisions, times(2)).push(ID);
    story.isEnded();
  }

  @Test
  void theCustomerSaysYesFirst() {
    asked(new AmendmentStep(Next.CONFIRM, null, false, false));
    assertThat(story.task(CONFIRM).getDueDate()).isEqualTo(in("PT2H"));
    stands(MADE);

    story.complete(CONFIRM, "customerYes", "YES", "customerWords", "pays on arrival");

    verify(amendments).confirm(ID, true, "pays on arrival");
    assertThat(story.endEvents()).containsExactly(APPLIED);
  }

  @Test
  void withoutTheYesOfTheCustomerNothingIsChanged() {
    asked(new AmendmentStep(Next.CONFIRM, null, false, false));
    stands(NOT_MADE);

    story.complete(CONFIRM, "customerYes", "NO", "customerWords", "too dear");

    verify(amendments).confirm(ID, false, "too dear");
    assertThat(story.endEvents()).containsExactly(REFUSED);
    story.isEnded();
  }

  @Test
  void aCustomerWhoIsNotAskedInADayLeavesTheOrderAsItIs() {
    asked(new AmendmentStep(Next.CONFIRM, null, false, false));
    assertThat(story.timer(NOT_CONFIRMED).getDuedate()).isEqualTo(in("PT8H"));
    stands(TO_TELL);

    story.fire(NOT_CONFIRMED);

    verify(decisions).lapse(ID);
    assertThat(story.openTasks()).containsExactly(TELL);
  }

  @Test
  void theGroupOfTheTableApproves() {
    asked(new AmendmentStep(Next.APPROVE, "logistics", false, false));
    assertThat(story.task(APPROVE).getDueDate()).isEqualTo(in("PT2H"));
    assertThat(
            engine.engine().getTaskService().getIdentityLinksForTask(story.task(APPROVE).getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactly("logistics");
    stands(new AmendmentStep(Next.DECIDED, null, true, true));

    story.complete(APPROVE, "amendmentDecision", "APPROVE", "remark", "box of foam");
    verify(amendments).decide(ID, true, "box of foam");
    assertThat(story.openTasks()).containsExactly(TELL);
    stands(MADE);
    story.complete(TELL, "customerChoice", "KEEP");

    verify(amendments).told(ID, "KEEP", null);
    assertThat(story.endEvents()).containsExactly(APPLIED);
    story.isEnded();
  }

  @Test
  void anApprovalThatTheDomainRefusesLeavesTheTask() {
    asked(new AmendmentStep(Next.APPROVE, "team-leads", false, false));
    doThrow(Refusal.forbidden("another person must decide"))
        .when(amendments)
        .decide(any(), anyBoolean(), any());

    assertThat(story.refusal(APPROVE, "amendmentDecision", "APPROVE"))
        .hasMessageContaining("another person must decide");
    assertThat(story.waits()).containsExactly(NOT_APPROVED, APPROVE);
  }

  @Test
  void whatNobodyApprovesInADayIsNotMadeAndTheCustomerIsTold() {
    asked(new AmendmentStep(Next.APPROVE, "team-leads", false, false));
    assertThat(story.timer(NOT_APPROVED).getDuedate()).isEqualTo(in("PT8H"));
    stands(TO_TELL);

    story.fire(NOT_APPROVED);

    verify(decisions).lapse(ID);
    assertThat(story.openTasks()).containsExactly(TELL);
    assertThat(story.task(TELL).getDueDate()).isEqualTo(in("PT2H"));
    stands(NOT_MADE);
    story.complete(TELL, "customerChoice", "RETURN", "remark", "wants the money");

    verify(amendments).told(ID, "RETURN", "wants the money");
    assertThat(story.endEvents()).containsExactly(REFUSED);
  }

  @Test
  void theAnswerOfTheCarrierDecides() {
    asked(new AmendmentStep(Next.CARRIER, null, false, false));
    assertThat(story.waits()).containsExactly(SILENT, ANSWERED);
    stands(MADE);

    process.carrierAnswered(amendment());

    assertThat(story.endEvents()).containsExactly(APPLIED);
    story.isEnded();
  }

  @Test
  void newsThatIsNoAnswerLetsItWaitOn() {
    asked(new AmendmentStep(Next.CARRIER, null, false, false));

    process.carrierAnswered(amendment());
    process.carrierAnswered(amendment());

    assertThat(story.waits()).containsExactly(SILENT, ANSWERED);
  }

  @Test
  void anAnswerBeforeItIsWaitedForIsReadAndNotMissed() {
    process.carrierAnswered(amendment());
    asked(MADE);

    assertThat(story.endEvents()).containsExactly(APPLIED);
  }

  @Test
  void aCarrierThatIsSilentForTwoWorkingDaysChangesNothing() {
    asked(new AmendmentStep(Next.CARRIER, null, false, false));
    assertThat(story.timer(SILENT).getDuedate()).isEqualTo(in("PT16H"));
    stands(TO_TELL);

    story.fire(SILENT);

    verify(decisions).lapse(ID);
    assertThat(story.openTasks()).containsExactly(TELL);
  }

  private void asked(AmendmentStep step) {
    stands(step);
    process.requested(amendment(), "2603020001");
  }

  private void stands(AmendmentStep step) {
    when(decisions.weigh(ID)).thenReturn(step);
  }

  private static Amendment amendment() {
    return new Amendment(
        ID,
        "order-1",
        "r1",
        Kind.CONTACT,
        Side.CUSTOMER,
        new Changes(null, null, null, null, null, "示例大道3号", null, null, List.of()),
        null,
        null,
        Status.REQUESTED,
        null,
        null,
        null,
        null,
        null,
        false,
        "agent1",
        EngineForTests.NOW,
        null);
  }
}
