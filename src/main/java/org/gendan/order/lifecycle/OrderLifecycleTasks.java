package org.gendan.order.lifecycle;

import static org.gendan.order.OrderLifecycleModel.CALL_RESULT;
import static org.gendan.order.OrderLifecycleModel.LATER_SHIPMENT_AT;
import static org.gendan.order.OrderLifecycleModel.ORDER_ID;
import static org.gendan.order.OrderLifecycleModel.ORDER_STATUS;
import static org.gendan.order.OrderLifecycleModel.PROTECTED;
import static org.gendan.order.OrderLifecycleModel.SHIPMENT_ID;
import static org.gendan.order.OrderLifecycleModel.SHORTAGE_ANSWER;

import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.order.lifecycle.Fulfilment.PreDispatchResult;
import org.gendan.order.lifecycle.Fulfilment.ShortageAnswer;
import org.gendan.order.lifecycle.Fulfilment.Substitute;
import org.gendan.shipment.Shipment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code order-lifecycle.bpmn}. */
@Configuration(proxyBeanMethods = false)
class OrderLifecycleTasks {

  /** What the model compares with when each parcel has its follow-up. */
  private static final String NO_PARCEL = "NONE";

  private static final String LATER_DATE = "laterDate";

  private final Orders orders;
  private final Fulfilment fulfilment;
  private final Dispatching dispatching;
  private final Completion completion;
  private final LateDispatches late;

  OrderLifecycleTasks(
      Orders orders,
      Fulfilment fulfilment,
      Dispatching dispatching,
      Completion completion,
      LateDispatches late) {
    this.late = late;
    this.orders = orders;
    this.fulfilment = fulfilment;
    this.dispatching = dispatching;
    this.completion = completion;
  }

  @Bean
  ProtectedVariables orderLifecycleVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readPayment() {
    return task -> ORDER_STATUS.set(task, orders.statusOf(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate pushOrder() {
    return task -> {
      // Locks the order, which is then not read again for the other.
      fulfilment.push(ORDER_ID.from(task));
      late.count(ORDER_ID.from(task));
    };
  }

  @Bean
  JavaDelegate reserveStock() {
    return task -> ORDER_STATUS.set(task, fulfilment.reserveStock(ORDER_ID.from(task)));
  }

  @Bean
  TaskListener settleShortage(ZoneId zone) {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      ShortageAnswer wish = answer.choice("shortageAnswer", ShortageAnswer.class);
      ORDER_STATUS.set(task, settle(ORDER_ID.from(task), wish, answer, zone));
      if (wish == ShortageAnswer.LATER) {
        LATER_SHIPMENT_AT.pass(task, Date.from(answer.startOfDay(LATER_DATE, zone)));
      }
      answer.text("remark").ifPresent(text -> fulfilment.remark(ORDER_ID.from(task), text));
      SHORTAGE_ANSWER.pass(task, wish.name());
    };
  }

  private OrderStatus settle(String orderId, ShortageAnswer wish, TaskAnswer answer, ZoneId zone) {
    return switch (wish) {
      case SUBSTITUTE ->
          fulfilment.substitute(
              orderId,
              new Substitute(
                  answer.requiredText("substituteFor"),
                  answer.requiredText("substituteSku"),
                  answer.requiredText("substituteName"),
                  answer.amount("substitutePrice")));
      case LATER -> fulfilment.shipLater(orderId, answer.startOfDay(LATER_DATE, zone));
      case REFUND -> fulfilment.askRefund(orderId);
    };
  }

  @Bean
  JavaDelegate refundOrder() {
    return task -> ORDER_STATUS.set(task, fulfilment.refund(ORDER_ID.from(task)));
  }

  @Bean
  TaskListener makePreDispatchCall() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var result = answer.choice("callResult", PreDispatchResult.class);
      fulfilment.preDispatchCalled(ORDER_ID.from(task), result, answer.text("remark").orElse(null));
      CALL_RESULT.pass(task, result.name());
    };
  }

  @Bean
  JavaDelegate sendDeliveryPoints() {
    return task -> fulfilment.sendDeliveryPoints(ORDER_ID.from(task));
  }

  @Bean
  JavaDelegate offerDispatch() {
    return task -> ORDER_STATUS.set(task, fulfilment.offerDispatch(ORDER_ID.from(task)));
  }

  @Bean
  TaskListener recordDispatch() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String carrier = answer.requiredText("carrier");
      String waybillNo = answer.requiredText("waybillNo");
      dispatching.recordInTask(ORDER_ID.from(task), carrier, waybillNo, null);
    };
  }

  @Bean
  JavaDelegate readDispatch() {
    return task -> {
      SHIPMENT_ID.set(task, dispatching.parcelOf(ORDER_ID.from(task)).id());
      ORDER_STATUS.set(task, orders.statusOf(ORDER_ID.from(task)));
    };
  }

  @Bean
  JavaDelegate readNextParcel() {
    return task -> SHIPMENT_ID.set(task, next(task));
  }

  @Bean
  JavaDelegate readAddedParcel() {
    return task -> SHIPMENT_ID.set(task, next(task));
  }

  private String next(VariableScope task) {
    return dispatching.beginToFollow(ORDER_ID.from(task)).map(Shipment::id).orElse(NO_PARCEL);
  }

  @Bean
  TaskListener explainLateDispatch() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      fulfilment.explainLateDispatch(ORDER_ID.from(task), answer.requiredText("delayReason"));
      answer.text("remark").ifPresent(text -> fulfilment.remark(ORDER_ID.from(task), text));
    };
  }

  @Bean
  JavaDelegate escalateLateDispatch() {
    return task -> late.escalate(ORDER_ID.from(task));
  }

  @Bean
  JavaDelegate recordOutcome() {
    return task -> ORDER_STATUS.set(task, completion.recordOutcome(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate completeOrder() {
    return task -> ORDER_STATUS.set(task, completion.complete(ORDER_ID.from(task)));
  }

  @Bean
  JavaDelegate voidOrder() {
    return task -> fulfilment.voidInErp(ORDER_ID.from(task));
  }
}
