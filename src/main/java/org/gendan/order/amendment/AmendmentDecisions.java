package org.gendan.order.amendment;

import java.util.Set;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderPrices;
import org.gendan.order.Orders;
import org.gendan.order.amendment.Amendment.Side;
import org.gendan.order.amendment.Amendment.Status;
import org.gendan.order.amendment.AmendmentStep.Next;
import org.gendan.order.amendment.DeployedAmendmentTables.Route;
import org.gendan.order.amendment.DeployedAmendmentTables.Ruling;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.shipment.ParcelNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of changes (rows 12, 14 to 17, 19, 25 to 30, 33 of docs/domain.md). The table is
 * asked each time, by where the order stands then; while a change of the order itself is not
 * decided the order stays in the house.
 */
@Component
public class AmendmentDecisions {

  private static final Set<String> ANSWERS = Set.of("CARRIER_AGREED", "CARRIER_PRESSED");

  private final Orders orders;
  private final Amendments amendments;
  private final AmendmentMapper store;
  private final DeployedAmendmentTables tables;
  private final AmendmentCarriers carriers;
  private final AmendmentEffects effects;
  private final OrderAmendmentProcess flow;
  private final OrderHolds holds;
  private final OrderPrices prices;
  private final OrderJournal journal;

  AmendmentDecisions(
      Orders orders,
      Amendments amendments,
      AmendmentMapper store,
      DeployedAmendmentTables tables,
      AmendmentCarriers carriers,
      AmendmentEffects effects,
      OrderAmendmentProcess flow,
      OrderHolds holds,
      OrderPrices prices,
      OrderJournal journal) {
    this.orders = orders;
    this.amendments = amendments;
    this.store = store;
    this.tables = tables;
    this.carriers = carriers;
    this.effects = effects;
    this.flow = flow;
    this.holds = holds;
    this.prices = prices;
    this.journal = journal;
  }

  /** Looks where the order and the answers stand, does what can be done, and says what is next. */
  @Transactional
  public AmendmentStep weigh(String amendmentId) {
    Order order = orders.lock(amendments.get(amendmentId).orderId());
    Amendment open = amendments.get(amendmentId);
    if (!open.isOpen()) {
      return decided(open, Next.DECIDED);
    }
    Ruling ruling = tables.route(carriers.stageOf(order), open.kind());
    String no = refusal(open, ruling);
    if (no != null) {
      return refuse(open, order, no);
    }
    if (open.customerYes() == null && (ruling.yesNeeded() || open.askedBy() == Side.COMPANY)) {
      return waits(open, ruling, order, Next.CONFIRM, null);
    }
    if (ruling.approver() != null && open.approved() == null) {
      return waits(open, ruling, order, Next.APPROVE, ruling.approver());
    }
    if (ruling.route() == Route.CARRIER) {
      switch (carriers.answer(open)) {
        case NOT_ASKED -> {
          carriers.ask(open);
          return waits(open, ruling, order, Next.CARRIER, null);
        }
        case OPEN -> {
          return waits(open, ruling, order, Next.CARRIER, null);
        }
        case DECLINED -> {
          return refuse(
              open, order, "the carrier does not do it (%s)".formatted(carriers.words(open)));
        }
        case PROMISED -> {
          return apply(open, ruling, order);
        }
      }
    }
    return apply(open, ruling, order);
  }

  /** Nobody has answered in time: nothing is changed. */
  @Transactional
  public void lapse(String amendmentId) {
    Order order = orders.lock(amendments.get(amendmentId).orderId());
    Amendment amendment = amendments.get(amendmentId);
    if (amendment.isOpen()) {
      refuse(amendment, order, "nobody has answered in time");
    }
  }

  /** The ERP learns the changed order. */
  @Transactional
  public void push(String amendmentId) {
    prices.tellErp(amendments.get(amendmentId).orderId());
  }

  @EventListener
  void on(ParcelNews news) {
    if (ANSWERS.contains(news.kind())) {
      // Waits for a weighing that is under way, which would not see the answer yet.
      orders.lock(news.shipment().orderId());
      store.of(news.shipment().orderId()).stream()
          .filter(Amendment::isOpen)
          .forEach(flow::carrierAnswered);
    }
  }

  private static String refusal(Amendment open, Ruling ruling) {
    if (ruling.route() == Route.REFUSE) {
      return ruling.why();
    }
    if (Boolean.FALSE.equals(open.customerYes())) {
      return "the customer does not agree: " + open.customerWords();
    }
    if (Boolean.FALSE.equals(open.approved())) {
      return open.approvedBy() + " has not approved it";
    }
    return ruling.proofNeeded() && open.proof() == null
        ? "the order has gone on, and the change now needs written proof: ask again with it"
        : null;
  }

  /** A wish, or goods that an order of their own brings, hold up nothing. */
  private AmendmentStep waits(
      Amendment open, Ruling ruling, Order order, Next next, String approver) {
    if (ruling.route().changesTheOrder() && order.status().isBeforeDispatch()) {
      holds.place(order.id(), Reason.AMENDMENT, open.id(), open.words());
    }
    return new AmendmentStep(next, approver, false, false);
  }

  private AmendmentStep apply(Amendment open, Ruling ruling, Order order) {
    effects.apply(open, ruling.route(), order);
    boolean waited =
        open.approved() != null || carriers.answer(open) != AmendmentCarriers.Answer.NOT_ASKED;
    Amendment applied = open.applied(waited, journal.now());
    store.update(applied);
    holds.lift(open.id());
    journal.note(order, "AMENDMENT_APPLIED", applied.words(), applied.id());
    boolean atTheErp = ruling.route() == Route.EDIT && OrderPrices.isAtTheErp(order.status());
    return decided(applied, atTheErp ? Next.PUSH : Next.DECIDED);
  }

  private AmendmentStep refuse(Amendment open, Order order, String why) {
    // Who has just said no needs not to be told.
    boolean tell = !Boolean.FALSE.equals(open.customerYes());
    Amendment refused = open.refused(why, tell, journal.now());
    store.update(refused);
    holds.lift(open.id());
    journal.note(order, "AMENDMENT_REFUSED", "Nothing is changed: " + why, open.id());
    return decided(refused, Next.DECIDED);
  }

  private static AmendmentStep decided(Amendment amendment, Next next) {
    return new AmendmentStep(
        next, null, amendment.tellLeft(), amendment.status() == Status.APPLIED);
  }
}
