package org.gendan.shipment.care;

import java.time.Instant;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.ShipmentStatus;

/**
 * What is next for a parcel. It always has an owner or a next date, so that nothing lies about (row
 * 54 of docs/domain.md).
 *
 * @param owner the group whose task is open, or null while nothing is to do
 * @param nextAt when the process looks again; with an owner, when another task takes the place of
 *     the open one, or null
 * @param reason sentence for people
 * @param status where the parcel was then
 * @param returnAt when the carrier would send it back, or null
 */
public record ParcelPlan(
    String shipmentId,
    Instant plannedAt,
    Step step,
    String owner,
    Instant nextAt,
    String reason,
    ShipmentStatus status,
    Instant returnAt) {

  /** What the process does next. */
  public enum Step {
    /** Logistics verifies a claimed outcome. */
    VERIFY,
    /** A second person confirms an outcome that contradicts what is known. */
    CONFIRM,
    FIRST_CALL,
    SECOND_CALL,
    THIRD_CALL,
    /** Nothing before {@code nextAt}. */
    WAIT,
    /** The outcome is verified. */
    CLOSED
  }

  /** The call that is due, or null. */
  public CustomerCall call() {
    return switch (step) {
      case FIRST_CALL -> CustomerCall.FIRST;
      case SECOND_CALL -> CustomerCall.SECOND;
      case THIRD_CALL -> CustomerCall.THIRD;
      case VERIFY, CONFIRM, WAIT, CLOSED -> null;
    };
  }

  boolean saysTheSameAs(ParcelPlan other) {
    return step == other.step
        && status == other.status
        && java.util.Objects.equals(returnAt, other.returnAt)
        && java.util.Objects.equals(nextAt, other.nextAt)
        && reason.equals(other.reason);
  }
}
