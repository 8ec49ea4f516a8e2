package org.gendan.order.confirmation;

import static org.gendan.order.confirmation.OrderConfirmationModel.HELD_DECISION;
import static org.gendan.order.confirmation.OrderConfirmationModel.ORDER_ID;
import static org.gendan.order.confirmation.OrderConfirmationModel.ORDER_STATUS;
import static org.gendan.order.confirmation.OrderConfirmationModel.PAYMENT_VERDICT;
import static org.gendan.order.confirmation.OrderConfirmationModel.PROTECTED;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.confirmation.Confirmations.CallResult;
import org.gendan.order.confirmation.Confirmations.Facts;
import org.gendan.order.confirmation.Confirmations.HeldDecision;
import org.gendan.order.confirmation.Confirmations.PaymentVerdict;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code order-confirmation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class OrderConfirmationTasks {

  /** What people and scripts write when there are no doubts. */
  private static final Set<String> NO_DOUBTS = Set.of("false", "no", "none", "无", "没有");

  private final Confirmations confirmations;

  OrderConfirmationTasks(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Bean
  ProtectedVariables orderConfirmationVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener confirmOrder() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      route(task, confirmations.answer(ORDER_ID.from(task), read(answer)));
    };
  }

  @Bean
  JavaDelegate releaseOrder() {
    return task -> ORDER_STATUS.set(task, confirmations.release(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate holdOrder() {
    return task -> ORDER_STATUS.set(task, confirmations.hold(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate freezeOrder() {
    return task -> ORDER_STATUS.set(task, confirmations.freeze(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate cancelOrder() {
    return task -> ORDER_STATUS.set(task, confirmations.cancel(ORDER_ID.from(task)));
  }

  @Bean
  TaskListener verifyPayment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var verdict = answer.choice("paymentVerdict", PaymentVerdict.class);
      String remark = answer.text("remark").orElse(null);
      ORDER_STATUS.set(task, confirmations.verifyPayment(ORDER_ID.from(task), verdict, remark));
      PAYMENT_VERDICT.pass(task, verdict.name());
    };
  }

  @Bean
  TaskListener decideHeldOrder() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var decision = answer.choice("heldDecision", HeldDecision.class);
      String remark =
          Stream.of(answer.text("newAgent"), answer.text("remark"))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(": "));
      ORDER_STATUS.set(task, confirmations.decideHeld(ORDER_ID.from(task), decision, remark));
      HELD_DECISION.pass(task, decision.name());
    };
  }

  private static Confirmations.Answer read(TaskAnswer answer) {
    return new Confirmations.Answer(
        answer.choice("callResult", CallResult.class),
        answer.amount("namedAmount"),
        doubts(answer),
        answer.ticked("suspiciousPayment"),
        answer.text("customerName"),
        answer.text("customerPhone"),
        answer.text("address"),
        answer.text("remark"));
  }

  private static Optional<String> doubts(TaskAnswer answer) {
    return answer.text("doubts").filter(text -> !NO_DOUBTS.contains(text.toLowerCase(Locale.ROOT)));
  }

  private static void route(VariableScope task, Facts facts) {
    OrderConfirmationModel.CALL_RESULT.pass(task, facts.callResult().name());
    OrderConfirmationModel.SUSPICIOUS_PAYMENT.pass(task, facts.suspiciousPayment());
    OrderConfirmationModel.PAYMENT_METHOD.pass(task, facts.paymentMethod());
    OrderConfirmationModel.NAMED_FEN.pass(task, facts.namedFen());
    OrderConfirmationModel.PAYABLE_FEN.pass(task, facts.payableFen());
    OrderConfirmationModel.DOUBTS.pass(task, facts.doubts());
    OrderConfirmationModel.ATTEMPT.pass(task, facts.attempt());
  }
}
