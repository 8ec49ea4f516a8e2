package org.gendan.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.Order;
import org.gendan.order.payment.Payment.Verdict;
import org.gendan.order.payment.PaymentBook.Deviation;
import org.gendan.order.payment.PaymentSettlements.Answer;
import org.gendan.order.payment.PaymentSettlements.Settlement;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The case of a payment that does not fit. */
class PaymentCheckTest {

  private static final String SETTLE = "userTask_settlePayment";
  private static final String EXAMINE = "userTask_examinePayment";
  private static final String SETTLED = "endEvent_paymentSettled";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final PaymentCheckProcess process = new PaymentCheckProcess(engine.processes());
  private final PaymentChecks checks = engine.the(PaymentChecks.class);
  private final PaymentSettlements settlements = engine.the(PaymentSettlements.class);
  private final Order order = orderAwaitingPayment();

  @ParameterizedTest
  @EnumSource(names = {"TOO_LITTLE", "TOO_MUCH"})
  void anAmountThatDoesNotFitGoesToFinance(Deviation deviation) {
    deviates(deviation);

    assertThat(story.openTasks()).containsExactly(SETTLE);
    assertThat(story.task(SETTLE).getDueDate()).isEqualTo(in("PT4H"));
  }

  @Test
  void theSameOnceMoreGoesToRiskControlAndWhatIsTooMuchToFinanceThen() {
    deviates(Deviation.DOUBLED);
    assertThat(story.openTasks()).containsExactly(EXAMINE);
    assertThat(story.task(EXAMINE).getDueDate()).isEqualTo(in("PT1H"));
    assertThat(story.refusal(EXAMINE)).hasMessageContaining("paymentVerdict");
    stands(Deviation.TOO_MUCH);

    story.complete(EXAMINE, "paymentVerdict", "GENUINE", "remark", "paid by phone and by web");

    verify(settlements).examined(ID, Verdict.GENUINE, Optional.of("paid by phone and by web"));
    assertThat(story.openTasks()).containsExactly(SETTLE);
  }

  @Test
  void whatFinanceHasSentBackEndsTheCase() {
    deviates(Deviation.TOO_MUCH);
    assertThat(story.refusal(SETTLE)).hasMessageContaining("paymentSettlement");
    stands(Deviation.NONE);

    story.complete(SETTLE, "paymentSettlement", "SENT_BACK", "reference", "T-1");

    verify(settlements)
        .settle(ID, new Answer(Settlement.SENT_BACK, Optional.of("T-1"), Optional.empty()));
    isSettled();
  }

  @Test
  void theRestEndsTheCaseOfFinance() {
    deviates(Deviation.TOO_LITTLE);
    stands(Deviation.NONE);

    process.changed(order);

    assertThat(story.timesPassed("event_paymentChanged")).isEqualTo(1);
    isSettled();
  }

  @Test
  void anEntryThatIsTakenBackEndsTheCaseOfRiskControl() {
    deviates(Deviation.DOUBLED);
    stands(Deviation.NONE);

    process.changed(order);

    assertThat(story.timesPassed("event_examinedPaymentChanged")).isEqualTo(1);
    isSettled();
  }

  @Test
  void financeLooksAgainOnTheNextDayWhenTheRestDoesNotCome() {
    deviates(Deviation.TOO_LITTLE);

    story.complete(SETTLE, "paymentSettlement", "REST_COMING");

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.timer("event_restOverdue").getDuedate()).isEqualTo(in("P1D"));
    story.fire("event_restOverdue");
    assertThat(story.openTasks()).containsExactly(SETTLE);
  }

  @Test
  void theRestThatWasAwaitedEndsTheCase() {
    deviates(Deviation.TOO_LITTLE);
    story.complete(SETTLE, "paymentSettlement", "REST_COMING");
    stands(Deviation.NONE);

    process.changed(order);

    assertThat(story.timesPassed("event_restPaid")).isEqualTo(1);
    isSettled();
  }

  private void deviates(Deviation deviation) {
    stands(deviation);
    process.deviates(order);
  }

  private void stands(Deviation deviation) {
    when(checks.assess(ID)).thenReturn(deviation);
  }

  private void isSettled() {
    assertThat(story.endEvents()).containsExactly(SETTLED);
    story.isEnded();
  }
}
