package org.gendan.shipment.followup;

import java.util.Collection;
import java.util.Objects;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.notify.policy.ContactWishNoted;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.OpenTalk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Customers who want no contact are called about no parcel (B10 of docs/domain.md). */
@Component
class LeftAlone {

  private final Shipments shipments;
  private final Consignees consignees;
  private final FollowUpRecords cares;
  private final ContactPolicy contacts;
  private final ReturnCountdownProcess countdown;
  private final ShipmentFollowUpProcess followUp;

  LeftAlone(
      Shipments shipments,
      Consignees consignees,
      FollowUpRecords cares,
      ContactPolicy contacts,
      ReturnCountdownProcess countdown,
      ShipmentFollowUpProcess followUp) {
    this.shipments = shipments;
    this.consignees = consignees;
    this.cares = cares;
    this.contacts = contacts;
    this.countdown = countdown;
    this.followUp = followUp;
  }

  /** Reads ahead whom a batch will ask about; nothing without a batch. */
  void readAhead(Collection<String> orderIds) {
    consignees.readAhead(orderIds);
    contacts.readAhead(
        orderIds.stream()
            .map(consignees::of)
            .map(Consignees.Consignee::phone)
            .filter(Objects::nonNull)
            .toList());
  }

  boolean wantsNoContact(Shipment shipment) {
    return contacts.wishOf(consignees.of(shipment.orderId()).phone()) == Wish.NO_CONTACT;
  }

  /** Withdraws the open calls to this number, in the transaction that notes the wish. */
  @EventListener
  void on(ContactWishNoted noted) {
    if (noted.wish() == Wish.NO_CONTACT) {
      cares.openTalks().stream()
          .filter(talk -> contacts.isNumber(talk.phone(), noted.number()))
          .map(OpenTalk::shipmentId)
          .map(shipments::get)
          .forEach(
              shipment -> {
                followUp.callOutdated(shipment);
                followUp.statusChanged(shipment);
                countdown.changed(shipment);
              });
    }
  }
}
