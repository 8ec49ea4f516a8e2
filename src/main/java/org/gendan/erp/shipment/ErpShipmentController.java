package org.gendan.erp.shipment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.erp.shipment.ReceivedShipment.Status;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows parcels that the ERP has shipped, and why an order could not take one. */
@RestController
@RequestMapping("/api/erp/shipments")
class ErpShipmentController {

  private final ShipmentInboxMapper inbox;
  private final CurrentActor actor;
  private final ZoneId zone;

  ErpShipmentController(ShipmentInboxMapper inbox, CurrentActor actor, ZoneId zone) {
    this.actor = actor;
    this.inbox = inbox;
    this.zone = zone;
  }

  /** One parcel; the reason is null unless it was refused. */
  record View(
      String syncId,
      String orderId,
      String carrier,
      String waybillNo,
      OffsetDateTime shippedAt,
      String status,
      String reason,
      int tries,
      OffsetDateTime receivedAt,
      boolean acknowledged) {}

  @GetMapping
  Page<View> list(
      @RequestParam(required = false) Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOneOf(
        "read what the ERP has shipped", Roles.LOGISTICS, Roles.TECH_SUPPORT, Roles.CAMUNDA_ADMIN);
    PageRequest asked = new PageRequest(page, size);
    return new Page<>(
        inbox.list(status, asked.size(), asked.offset()).stream().map(this::view).toList(),
        asked.page(),
        asked.size(),
        inbox.count(status));
  }

  private View view(ReceivedShipment received) {
    var shipment = received.shipment();
    return new View(
        shipment.syncId(),
        shipment.orderId(),
        shipment.carrier(),
        shipment.waybillNo(),
        local(shipment.shippedAt()),
        received.status().name(),
        received.reason(),
        received.tries(),
        local(received.receivedAt()),
        received.acknowledged());
  }

  private OffsetDateTime local(Instant at) {
    return BusinessTime.at(at, zone);
  }
}
