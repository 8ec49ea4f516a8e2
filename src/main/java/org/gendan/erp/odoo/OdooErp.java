package org.gendan.erp.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpProperties;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.HoldOutcome;
import org.gendan.erp.ListedItem;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundPosition;
import org.gendan.erp.RefundStep;
import org.gendan.erp.ReturnReceipt;
import org.gendan.erp.SalesOrder;
import org.gendan.vendor.VendorClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Speaks with Odoo 19. */
@Component
@ConditionalOnProperty(name = "gendan.erp.adapter", havingValue = OdooErp.NAME)
class OdooErp implements ErpAdapter {

  static final String NAME = "odoo";

  private final OdooItems items;
  private final OdooPickings pickings;
  private final OdooOrders orders;
  private final OdooReturns returns;
  private final OdooCreditNotes creditNotes;

  OdooErp(OdooProperties account, ErpProperties properties, VendorClients vendors) {
    OdooClient client = new OdooClient(vendors, properties.patience(), account.refuseIncomplete());
    this.items = new OdooItems(client);
    this.pickings = new OdooPickings(client, items, account);
    this.orders = new OdooOrders(client, items, pickings, account);
    this.returns = new OdooReturns(client, items, pickings);
    this.creditNotes = new OdooCreditNotes(client);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String push(SalesOrder order) {
    return orders.push(order);
  }

  @Override
  public Optional<ErpOrder> find(String orderId) {
    return orders.find(orderId);
  }

  @Override
  public List<String> reserve(SalesOrder order) {
    JsonNode known = known(order.orderId());
    if (known.path("state").asText().equals("cancel")) {
      throw new ErpRefused(
          "cancelled",
          "Order %s is cancelled in Odoo (%s); cancel it here too, or push it under a new order"
              .formatted(order.orderNo(), known.path("name").asText()));
    }
    return pickings.assign(known.path("name").asText());
  }

  private JsonNode known(String orderId) {
    return orders
        .record(orderId)
        .orElseThrow(
            () ->
                new ErpRefused(
                    "unknown order",
                    "Odoo has no order %s any more; restore it there, then raise the retries of this job in Cockpit"
                        .formatted(orderId)));
  }

  /** A reservation can be given up, but the warehouse sees the picking and could validate it. */
  @Override
  public HoldOutcome hold(ErpOrder order, String reason) {
    return new HoldOutcome.ByHand(
        "Odoo has no hold: tell the warehouse not to ship " + order.number());
  }

  @Override
  public Optional<String> release(ErpOrder order) {
    return Optional.of("Tell the warehouse that it may ship " + order.number());
  }

  @Override
  public String tellRefund(RefundCase refund, RefundStep step) {
    JsonNode order = known(refund.order().orderId());
    String name = order.path("name").asText();
    switch (step) {
      case APPLIED -> orders.tell(order.path("id").asInt(), words(refund));
      case AGREED -> agreed(refund, name);
      case SENT_BACK -> {
        if (comesBack(refund)) {
          returns.sentBack(returns.ensure(refund, name), refund);
        }
      }
      case PAID -> paid(refund, order);
      case WITHDRAWN -> orders.tell(order.path("id").asInt(), words(refund) + " withdrawn");
    }
    return name;
  }

  private void agreed(RefundCase refund, String name) {
    if (comesBack(refund)) {
      returns.ensure(refund, name);
    }
  }

  private void paid(RefundCase refund, JsonNode order) {
    if (refund.amount().signum() > 0) {
      creditNotes.book(refund, order);
    }
    if (nothingLeaves(refund) && !order.path("state").asText().equals("cancel")) {
      orders.cancel(order.path("id").asInt());
    }
  }

  private static String words(RefundCase refund) {
    return "Refund " + refund.refundId();
  }

  private static boolean comesBack(RefundCase refund) {
    return refund.kind() == Kind.RETURN || refund.kind() == Kind.EXCHANGE;
  }

  private static boolean nothingLeaves(RefundCase refund) {
    return refund.kind() == Kind.CANCEL || refund.kind() == Kind.BEFORE_DISPATCH;
  }

  @Override
  public Optional<RefundPosition> findRefund(RefundCase refund) {
    return orders.record(refund.order().orderId()).flatMap(order -> position(refund, order));
  }

  private Optional<RefundPosition> position(RefundCase refund, JsonNode order) {
    BigDecimal paid =
        creditNotes.find(refund).stream()
            .filter(note -> note.path("state").asText().equals("posted"))
            .map(note -> new BigDecimal(note.path("amount_total").asText()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String name = order.path("name").asText();
    Optional<JsonNode> back = comesBack(refund) ? returns.find(refund, name) : Optional.empty();
    boolean received = back.filter(row -> row.path("state").asText().equals("done")).isPresent();
    boolean cancelled = order.path("state").asText().equals("cancel");
    boolean booked = paid.compareTo(refund.amount()) >= 0;
    RefundStep step;
    if (booked && (nothingLeaves(refund) ? cancelled : paid.signum() > 0)) {
      step = RefundStep.PAID;
    } else if (back.filter(row -> row.path("carrier_tracking_ref").isTextual()).isPresent()) {
      step = RefundStep.SENT_BACK;
    } else if (back.isPresent()) {
      step = RefundStep.AGREED;
    } else if (orders.wasTold(order.path("id").asInt(), words(refund))) {
      step = RefundStep.APPLIED;
    } else {
      return Optional.empty();
    }
    return Optional.of(new RefundPosition(name, step, received, paid));
  }

  @Override
  public String receiveReturn(ReturnReceipt receipt) {
    JsonNode order = known(receipt.refund().order().orderId());
    return returns.receive(receipt, order.path("name").asText());
  }

  @Override
  public Optional<String> findReceipt(ReturnReceipt receipt) {
    return orders
        .record(receipt.refund().order().orderId())
        .flatMap(order -> returns.findReceipt(receipt, order.path("name").asText()));
  }

  @Override
  public int available(String sku) {
    return items.free(sku);
  }

  @Override
  public Optional<ListedItem> listed(String sku) {
    return items.listed(sku);
  }

  @Override
  public List<ErpShipment> shipments(Instant since) {
    return pickings.shipped(since);
  }

  /** Nothing to tell: what has been seen is asked for again only as far as polls overlap. */
  @Override
  public void acknowledge(List<ErpShipment> shipments) {}
}
