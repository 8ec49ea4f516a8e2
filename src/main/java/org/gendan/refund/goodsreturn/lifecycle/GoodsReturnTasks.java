package org.gendan.refund.goodsreturn.lifecycle;

import static org.gendan.refund.goodsreturn.GoodsReturnModel.COST_AGREEMENT;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.CUSTOMER_PAYS;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.GOODS_PLACE;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.PROTECTED;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.REFUND_ID;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.RETURNED_QUANTITY;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.RETURN_DUE_AT;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.RETURN_OUTCOME;
import static org.gendan.refund.goodsreturn.GoodsReturnModel.TRACE_ANSWER;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections;
import org.gendan.refund.goodsreturn.overview.ReturnForms;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes.TraceAnswer;
import org.gendan.refund.goodsreturn.parcel.ReturnSending;
import org.gendan.refund.goodsreturn.parcel.ReturnWaybills;
import org.gendan.refund.goodsreturn.quote.ReturnQuotes;
import org.gendan.refund.goodsreturn.settlement.ReturnBooking;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code goods-return.bpmn}. */
@Configuration(proxyBeanMethods = false)
class GoodsReturnTasks {

  private final ReturnOpening opening;
  private final ReturnQuotes quotes;
  private final ReturnWaybills waybills;
  private final ReturnSending sending;
  private final ReturnIntakes intakes;
  private final ReturnInspections inspections;
  private final ReturnSettlements settlements;
  private final ReturnBooking booking;

  GoodsReturnTasks(
      ReturnOpening opening,
      ReturnQuotes quotes,
      ReturnWaybills waybills,
      ReturnSending sending,
      ReturnIntakes intakes,
      ReturnInspections inspections,
      ReturnSettlements settlements,
      ReturnBooking booking) {
    this.opening = opening;
    this.quotes = quotes;
    this.waybills = waybills;
    this.sending = sending;
    this.intakes = intakes;
    this.inspections = inspections;
    this.settlements = settlements;
    this.booking = booking;
  }

  @Bean
  ProtectedVariables goodsReturnVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate openReturn() {
    return task -> GOODS_PLACE.set(task, opening.open(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate interceptParcel() {
    return task -> opening.intercept(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate readReturn() {
    return task -> GOODS_PLACE.set(task, opening.place(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate quoteReturn() {
    return task -> quotes.quote(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate sendReturnQuote() {
    return task -> CUSTOMER_PAYS.set(task, quotes.tell(REFUND_ID.from(task)));
  }

  @Bean
  TaskListener agreeReturnCost() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Answer choice = answer.choice("costAgreement", Answer.class);
      quotes.agreed(REFUND_ID.from(task), choice, answer.text("remark").orElse(null));
      COST_AGREEMENT.pass(task, choice);
      if (choice == Answer.KEEP) {
        kept(task, "The customer keeps the goods");
      }
    };
  }

  private void kept(VariableScope task, String why) {
    RETURN_OUTCOME.set(task, settlements.settleKept(REFUND_ID.from(task), why));
    GOODS_PLACE.set(task, ReturnPlace.KEPT);
  }

  @Bean
  JavaDelegate orderReturnWaybill() {
    return task -> waybills.order(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate startReturnCountdown() {
    return task -> {
      var countdown = sending.begin(REFUND_ID.from(task));
      GOODS_PLACE.set(task, countdown.place());
      RETURN_DUE_AT.set(task, Date.from(countdown.sendBy()));
    };
  }

  @Bean
  TaskListener recordReturnWaybill() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String carrier = answer.requiredText("carrier");
      sending.namedInTask(REFUND_ID.from(task), carrier, answer.requiredText("waybillNo"));
    };
  }

  @Bean
  JavaDelegate remindReturn() {
    return task -> sending.remind(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate recordNotReturned() {
    return task -> kept(task, "Nothing was sent in time; the right to ask again stays");
  }

  @Bean
  TaskListener receiveReturn() {
    return task -> {
      intakes.receiveInTask(REFUND_ID.from(task), ReturnForms.receipt(task));
      GOODS_PLACE.set(task, ReturnPlace.RECEIVED);
    };
  }

  @Bean
  TaskListener traceReturn() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      TraceAnswer said = answer.choice("traceAnswer", TraceAnswer.class);
      intakes.traced(REFUND_ID.from(task), said, answer.requiredText("remark"));
      TRACE_ANSWER.pass(task, said.name());
      GOODS_PLACE.set(task, said == TraceAnswer.LOST ? ReturnPlace.LOST : ReturnPlace.UNDER_WAY);
    };
  }

  @Bean
  JavaDelegate readIntake() {
    return task -> {
      GOODS_PLACE.set(task, opening.place(REFUND_ID.from(task)));
      RETURNED_QUANTITY.pass(task, inspections.received(REFUND_ID.from(task)));
    };
  }

  @Bean
  TaskListener inspectReturn() {
    return task -> inspections.inspectInTask(REFUND_ID.from(task), ReturnForms.found(task));
  }

  @Bean
  TaskListener inspectAgain() {
    return task -> inspections.inspectInTask(REFUND_ID.from(task), ReturnForms.found(task));
  }

  @Bean
  TaskListener hastenInspection() {
    return task -> inspections.hastened(REFUND_ID.from(task), remark(task));
  }

  private static String remark(DelegateTask task) {
    return TaskAnswer.to(task).requiredText("remark");
  }

  @Bean
  JavaDelegate acceptUninspected() {
    return task -> inspections.acceptUninspected(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate settleReturn() {
    return task -> RETURN_OUTCOME.set(task, settlements.settle(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate settleLostReturn() {
    return task -> RETURN_OUTCOME.set(task, settlements.settleLost(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate bookReturn() {
    return task -> booking.book(REFUND_ID.from(task));
  }
}
