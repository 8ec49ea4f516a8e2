package org.gendan.shipment.followup;

import java.time.LocalDate;
import java.time.ZoneId;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.FollowUp;
import org.springframework.stereotype.Component;

/** What an agent may agree on with a customer, as far as the carrier can keep it. */
@Component
class CallChecks {

  private static final int MOST_REMARK = 2_000;
  private static final int MOST_ADDRESS = 300;

  private final Shipments shipments;
  private final Countdowns countdowns;
  private final Consignees consignees;
  private final ZoneId zone;

  CallChecks(Shipments shipments, Countdowns countdowns, Consignees consignees, ZoneId zone) {
    this.shipments = shipments;
    this.countdowns = countdowns;
    this.consignees = consignees;
    this.zone = zone;
  }

  /**
   * Lets an answer pass that can be kept.
   *
   * @throws Refusal when the day is past or after the return, the remark is too long, or the
   *     corrected address is missing or the old one
   */
  void check(CallAnswer answer, Shipment shipment, FollowUp care) {
    KeptText.optional("remark", answer.remark(), MOST_REMARK);
    if (answer.actionDate() != null) {
      checkDay(answer, shipment, care);
    }
    if (answer.action() == CallAction.CORRECT_ADDRESS) {
      checkAddress(answer.address(), shipment);
    }
  }

  private void checkDay(CallAnswer answer, Shipment shipment, FollowUp care) {
    LocalDate day = answer.actionDate();
    if (day.isBefore(shipments.now().atZone(zone).toLocalDate())) {
      throw Refusal.invalid(
          "actionDate", ErrorCode.PAST, "%s is past; agree on a day from today on", day);
    }
    if (isTooLate(answer, shipment, care) && !answer.extendHold()) {
      LocalDate latest = countdowns.latestDay(care, shipment);
      throw Refusal.invalid(
          "actionDate",
          ErrorCode.RANGE,
          "%s sends the parcel back on %s; agree on a day until %s, or tick extendHold so that %s"
              + " is asked to keep it until %s",
          shipment.carrier(),
          latest.plusDays(1),
          latest,
          shipment.carrier(),
          day);
    }
  }

  /** Whether the customer wants the parcel after the carrier has sent it back. */
  boolean isTooLate(CallAnswer answer, Shipment shipment, FollowUp care) {
    return answer.actionDate() != null
        && answer.action().isDated()
        && answer.actionDate().isAfter(countdowns.latestDay(care, shipment));
  }

  private void checkAddress(String address, Shipment shipment) {
    KeptText.needed(
        "newAddress",
        address,
        MOST_ADDRESS,
        "is missing; write the corrected address here, a remark is not sent to the carrier");
    if (address.equals(consignees.of(shipment.orderId()).address())) {
      throw Refusal.invalid(
          "newAddress", ErrorCode.REPEATED, "is the address that the order has already");
    }
  }
}
