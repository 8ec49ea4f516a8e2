package org.gendan.order.intake;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.dispatch.ParcelUnderway;
import org.gendan.order.people.NamedPeople;
import org.gendan.refusal.FieldError;

/** What became of one submitted order. */
public sealed interface IntakeOutcome {

  /**
   * A new order: stored, and its process started.
   *
   * @param parcel the one that was on its way before the order came to us, or null
   * @param people who was named with it
   */
  record Taken(Order order, ParcelUnderway parcel, NamedPeople people) implements IntakeOutcome {

    /** One that has not left, and with which nobody was named. */
    public Taken(Order order) {
      this(order, null, NamedPeople.NOBODY);
    }

    /** Whether it has left before it came to us. */
    boolean hasLeft() {
      return order.status() == OrderStatus.DISPATCHED || order.status() == OrderStatus.COMPLETED;
    }
  }

  /** The same order was here before; a payment that was new in it has been recorded. */
  record Repeated(Order order) implements IntakeOutcome {}

  /** The order exists with other content; nothing was changed. */
  record Conflicting(String orderId, String message) implements IntakeOutcome {}

  /**
   * The submission is wrong. Fields are paths of the JSON body ({@code customer.phone}, {@code
   * lines[0].quantity}).
   */
  record Invalid(List<FieldError> errors) implements IntakeOutcome {}
}
