package org.gendan.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import org.gendan.engine.EngineForTests;
import org.gendan.money.MoneyKind;
import org.gendan.money.payment.MoneyPayment.Status;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A promise of money from the day it is made to the day the customer has it. */
class CompensationPaymentTest {

  private static final String ID = "payment-1";
  private static final String PAY = "userTask_payCompensation";
  private static final String ASK = "userTask_askAccount";
  private static final String PLATFORM = "serviceTask_payThroughPlatform";
  private static final String TELL = "serviceTask_tellPayment";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final CompensationPaymentProcess process =
      new CompensationPaymentProcess(engine.processes());
  private final MoneyPayments payments = engine.the(MoneyPayments.class);
  private final PaymentNotices notices = engine.the(PaymentNotices.class);

  @Test
  void whatThePlatformPaysNeedsNobodyAndIsToldThen() {
    promisedAt(Status.DUE);
    verify(notices, never()).tell(any());
    becomes(Status.PAID);

    story.run(PLATFORM);

    verify(payments).payThroughPlatform(ID);
    assertThat(story.openTasks()).isEmpty();
    told();
    assertThat(story.endEvents()).containsExactly("endEvent_compensationPaid");
  }

  @Test
  void whatThePlatformCannotPayIsATaskOfFinance() {
    promisedAt(Status.DUE);
    becomes(Status.BY_HAND);
    story.run(PLATFORM);

    assertThat(story.openTasks()).containsExactly(PAY);
    assertThat(story.task(PAY).getDueDate()).isEqualTo(in("PT8H"));
    becomes(Status.PAID);
    story.complete(PAY, "amount", "49.20", "reference", "B-1");

    verify(payments).paid(ID, new BigDecimal("49.20"), "B-1");
    told();
    assertThat(story.endEvents()).containsExactly("endEvent_compensationPaid");
  }

  @Test
  void aFailedTransferAsksTheCustomerForAnotherAccountAndIsPaidAgain() {
    promisedAt(Status.BY_HAND);
    becomes(Status.FAILED);
    story.complete(PAY, "paymentResult", "FAILED", "failure", "account closed");
    verify(payments).failed(ID, "account closed");
    assertThat(story.openTasks()).containsExactly(ASK);
    assertThat(story.task(ASK).getDueDate()).isEqualTo(in("PT8H"));
    becomes(Status.BY_HAND);

    story.complete(ASK, "account", "Alipay 138…");

    verify(payments).to(ID, "Alipay 138…");
    assertThat(story.openTasks()).containsExactly(PAY);
  }

  @Test
  void aLatePaymentIsEscalatedAndStaysWithFinance() {
    promisedAt(Status.BY_HAND);

    story.fire("event_paymentLate");

    verify(payments).late(ID);
    assertThat(story.openTasks()).containsExactly(PAY);
    assertThat(story.endEvents()).containsExactly("endEvent_latePaymentEscalated");
  }

  @Test
  void anAccountThatNobodyNamesIsEscalatedToo() {
    promisedAt(Status.FAILED);

    story.fire("event_accountLate");

    verify(payments).late(ID);
    assertThat(story.openTasks()).containsExactly(ASK);
  }

  @Test
  void aWithdrawnPromiseEndsWithoutATask() {
    promisedAt(Status.BY_HAND);
    becomes(Status.WITHDRAWN);

    story.wake("money.paymentChanged", ID);
    story.wake("money.paymentChanged", ID);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_compensationWithdrawn");
    verify(notices, never()).tell(any());
  }

  @Test
  void aCorrectedAccountBringsThePaymentBackToFinance() {
    promisedAt(Status.FAILED);
    becomes(Status.BY_HAND);

    story.wake("money.paymentChanged", ID);

    assertThat(story.openTasks()).containsExactly(PAY);
  }

  @Test
  void financeSaysWithWhichReferenceItHasPaidOrWhyNot() {
    promisedAt(Status.BY_HAND);

    assertThat(story.refusal(PAY, "amount", "49.20")).hasMessageContaining("reference");
    assertThat(story.refusal(PAY, "paymentResult", "FAILED")).hasMessageContaining("failure");
    assertThat(story.openTasks()).containsExactly(PAY);
  }

  private void told() {
    story.fire("event_customerMayBeTold");
    story.run(TELL);
    verify(notices).tell(ID);
    story.isEnded();
  }

  private void promisedAt(Status status) {
    when(notices.tellAt(ID)).thenReturn(EngineForTests.NOW);
    becomes(status);
    process.promised(payment(status));
    if (status != Status.DUE) {
      assertThat(story.openTasks()).hasSize(1);
    }
  }

  private void becomes(Status status) {
    when(payments.get(ID)).thenReturn(payment(status));
  }

  private static MoneyPayment payment(Status status) {
    return new MoneyPayment(
        ID,
        "order-1",
        "2603020001",
        MoneyKind.COMPENSATION,
        "compensation-1",
        new BigDecimal("49.20"),
        "CNY",
        "DAMAGED",
        null,
        status,
        null,
        null,
        "aftersales1",
        "supervisor1",
        EngineForTests.NOW,
        null,
        null,
        0);
  }
}
