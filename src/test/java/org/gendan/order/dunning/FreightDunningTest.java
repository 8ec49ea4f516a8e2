package org.gendan.order.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.order.dunning.Dunning.Status;
import org.gendan.order.dunning.Dunnings.Suspension;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Unpaid freight from the invoice to the money. */
class FreightDunningTest {

  private static final String ID = "dunning-1";
  private static final Instant DUE = EngineForTests.NOW.plus(Duration.ofDays(10));
  private static final String REMIND = "userTask_remindPayer";
  private static final String DECIDE = "userTask_decideSuspension";
  private static final String DUE_EVENT = "event_freightDue";
  private static final String OVERDUE = "event_reminderOverdue";
  private static final String PAID = "endEvent_freightPaid";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final FreightDunningProcess process = new FreightDunningProcess(engine.processes());
  private final Dunnings dunnings = engine.the(Dunnings.class);

  @Test
  void freightThatIsPaidInTimeBothersNobody() {
    invoicedAt(Status.INVOICED);
    assertThat(story.waits()).containsExactly(DUE_EVENT, "event_paidInTime");
    assertThat(story.timer(DUE_EVENT).getDuedate()).isEqualTo(Date.from(DUE));

    paid();

    assertThat(story.endEvents()).containsExactly(PAID);
    story.isEnded();
  }

  @Test
  void aPayerIsRemindedWhenItIsDue() {
    invoicedAt(Status.INVOICED);
    story.fire(DUE_EVENT);
    assertThat(story.task(REMIND).getDueDate()).isEqualTo(in("PT4H"));
    assertThat(story.refusal(REMIND)).hasMessageContaining("reminder");
    stands(Status.REMINDED);

    story.complete(REMIND, "reminder", "pays on Friday");

    verify(dunnings).reminded(ID, "pays on Friday");
    assertThat(story.waits()).containsExactly("event_paidAfterReminder", OVERDUE);
    assertThat(story.timer(OVERDUE).getDuedate()).isEqualTo(in("P3D"));
  }

  @Test
  void whoPaysBeforeTheReminderIsNotReminded() {
    invoicedAt(Status.INVOICED);
    story.fire(DUE_EVENT);

    paid();

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).containsExactly(PAID);
  }

  @Test
  void whoPaysAfterTheReminderIsDone() {
    invoicedAt(Status.REMINDED);

    paid();

    assertThat(story.endEvents()).containsExactly(PAID);
    story.isEnded();
  }

  @Test
  void threeWorkingDaysAfterTheReminderFinanceSuspendsTheReleasesUntilItIsPaid() {
    invoicedAt(Status.REMINDED);
    story.fire(OVERDUE);
    assertThat(story.task(DECIDE).getDueDate()).isEqualTo(in("PT8H"));
    stands(Status.SUSPENDED);
    story.complete(DECIDE, "suspension", "SUSPEND", "remark", "third time");
    verify(dunnings).decide(ID, Suspension.SUSPEND, null, "third time");
    assertThat(story.waits()).containsExactly("event_paidAtLast");

    process.paid(dunning(Status.SUSPENDED));
    assertThat(story.waits()).as("part of it").containsExactly("event_paidAtLast");
    paid();

    assertThat(story.endEvents()).containsExactly(PAID);
    story.isEnded();
  }

  @Test
  void whoPaysBeforeFinanceHasDecidedIsDone() {
    invoicedAt(Status.REMINDED);
    story.fire(OVERDUE);

    paid();

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).containsExactly(PAID);
  }

  @Test
  void moreTimeWaitsForTheNewDay() {
    invoicedAt(Status.REMINDED);
    story.fire(OVERDUE);
    stands(Status.INVOICED);

    story.complete(DECIDE, "suspension", "MORE_TIME", "newDueDate", "2026-03-20");

    verify(dunnings).decide(ID, Suspension.MORE_TIME, Instant.parse("2026-03-19T16:00:00Z"), null);
    assertThat(story.waits()).containsExactly(DUE_EVENT, "event_paidInTime");
  }

  @Test
  void waivedFreightIsOver() {
    invoicedAt(Status.REMINDED);
    story.fire(OVERDUE);
    stands(Status.WAIVED);

    story.complete(DECIDE, "suspension", "WAIVE");

    verify(dunnings).decide(ID, Suspension.WAIVE, null, null);
    assertThat(story.endEvents()).containsExactly("endEvent_freightWaived");
    story.isEnded();
  }

  @Test
  void anInvoiceThatIsPaidBeforeItIsWatchedIsOverAtOnce() {
    process.paid(dunning(Status.PAID));
    invoicedAt(Status.PAID);

    assertThat(story.endEvents()).containsExactly(PAID);
  }

  private void invoicedAt(Status status) {
    stands(status);
    process.invoiced(dunning(status));
  }

  private void paid() {
    stands(Status.PAID);
    process.paid(dunning(Status.PAID));
  }

  private void stands(Status status) {
    when(dunnings.get(ID)).thenReturn(dunning(status));
  }

  private static Dunning dunning(Status status) {
    return new Dunning(
        ID, "F-1", "13900000001", 12_000, 0, DUE, status, null, "finance1", EngineForTests.NOW, 0);
  }
}
