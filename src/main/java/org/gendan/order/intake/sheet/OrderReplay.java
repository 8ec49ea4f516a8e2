package org.gendan.order.intake.sheet;

import java.util.List;
import org.gendan.order.intake.IntakeOutcome;
import org.gendan.order.intake.OrderIntake;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Takes one repaired order. */
@Component
class OrderReplay {

  private final OrderIntake intake;

  OrderReplay(OrderIntake intake) {
    this.intake = intake;
  }

  /**
   * Takes the order.
   *
   * @return its id
   * @throws Refusal when it is still wrong, or a person of another desk does it
   */
  String take(List<SheetOrder> orders) {
    intake.mustBeTaker();
    if (orders.size() != 1) {
      throw Refusal.invalid(
          "rawText",
          ErrorCode.ONE_ORDER,
          "The text holds %d orders; it must hold the rows of exactly one",
          orders.size());
    }
    SheetOrder order = orders.get(0);
    if (!order.faults().isEmpty()) {
      throw Refusal.invalid(
          order.faults().stream()
              .map(fault -> new FieldError(fault.field(), ErrorCode.UNREADABLE, fault.reason()))
              .toList());
    }
    return id(order, intake.take(List.of(order.submission())).get(0));
  }

  private static String id(SheetOrder order, IntakeOutcome outcome) {
    if (outcome instanceof IntakeOutcome.Taken taken) {
      return taken.order().id();
    }
    if (outcome instanceof IntakeOutcome.Repeated repeated) {
      return repeated.order().id();
    }
    if (outcome instanceof IntakeOutcome.Conflicting conflict) {
      throw Refusal.invalid("platformOrderNo", ErrorCode.CONFLICT, conflict.message());
    }
    throw Refusal.invalid(
        ((IntakeOutcome.Invalid) outcome)
            .errors().stream().map(error -> located(order, error)).toList());
  }

  private static FieldError located(SheetOrder order, FieldError error) {
    return new FieldError(order.locate().apply(error).field(), error.code(), error.message());
  }
}
