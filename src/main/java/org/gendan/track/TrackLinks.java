package org.gendan.track;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gendan.notify.customer.OrderLinks;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeProcess;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderSaved;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and ends the links to the pages of orders. */
@Component
class TrackLinks implements OrderLinks {

  private static final Set<OrderStatus> ENDED =
      EnumSet.of(
          OrderStatus.COMPLETED, OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.RETURNED);

  private static final int TOKEN_LENGTH = Secrets.token().length();

  private final TrackMapper store;
  private final Orders orders;
  private final OrderJournal journal;
  private final NoticeProcess messages;
  private final TrackProperties settings;
  private final TrackAddress address;
  private final CurrentActor actor;
  private final Clock clock;

  TrackLinks(
      TrackMapper store,
      Orders orders,
      OrderJournal journal,
      NoticeProcess messages,
      TrackProperties settings,
      TrackAddress address,
      CurrentActor actor,
      Clock clock) {
    this.store = store;
    this.orders = orders;
    this.journal = journal;
    this.messages = messages;
    this.settings = settings;
    this.address = address;
    this.actor = actor;
    this.clock = clock;
  }

  /** A link, and its secret, which is told once and never again. */
  record Made(TrackLink link, String token) {}

  /** An order that a link leads to. */
  record Found(TrackLink link, Order order) {}

  /**
   * A new link, beside those that there are.
   *
   * @throws Refusal when there are no such pages, or no such order
   */
  @Transactional
  Made make(String orderId) {
    mustBeOn();
    Order order = orders.get(orderId);
    String token = Secrets.token();
    TrackLink link = link(order, Secrets.digest(token));
    store.addLink(link);
    journal.note(order, "TRACK_LINK_MADE", "A link to the customer's page was made", link.linkId());
    return new Made(link, token);
  }

  /**
   * Has a new link sent to the phone on the order, by a job of its own; its secret is made there.
   *
   * @throws Refusal when there are no such pages, no such order, or no address to send
   */
  @Transactional
  TrackLink send(String orderId) {
    mustBeOn();
    if (!address.isKnown()) {
      throw noAddress();
    }
    Order order = orders.get(orderId);
    TrackLink link = link(order, null);
    store.addLink(link);
    journal.note(
        order, "TRACK_LINK_SENT", "A link to the customer's page goes to the phone", link.linkId());
    messages.asked(About.TRACKING, List.of(link.linkId()));
    return link;
  }

  @Override
  @Transactional
  public String linkTo(String orderId) {
    if (!address.isKnown()) {
      throw noAddress();
    }
    return address.of(make(orderId).token());
  }

  /** Ends all links of an order at once; answers how many. */
  @Transactional
  int withdraw(String orderId) {
    Order order = orders.get(orderId);
    int ended = store.withdraw(order.id(), now());
    if (ended > 0) {
      journal.note(order, "TRACK_LINK_ENDED", "The links to the customer's page have ended");
    }
    return ended;
  }

  /** The links of an order, the newest first. */
  List<TrackLink> of(String orderId) {
    return store.linksOf(orders.get(orderId).id());
  }

  /** What a link leads to; empty for one that was made up or has ended: nobody learns which. */
  @Transactional(readOnly = true)
  Optional<Found> find(String token) {
    if (!settings.enabled() || token.length() != TOKEN_LENGTH) {
      return Optional.empty();
    }
    return store
        .linkByDigest(Secrets.digest(token))
        .filter(link -> link.withdrawnAt() == null)
        .map(link -> new Found(link, orders.get(link.orderId())))
        .filter(this::isOpen);
  }

  /** An order that ends takes its links with it, after a while. */
  @EventListener
  void on(OrderSaved saved) {
    if (ENDED.contains(saved.order().status())) {
      store.orderEnded(saved.order().id(), now().plus(settings.keepAfterEnd()));
    }
  }

  /** One whose order was opened again works on. */
  private boolean isOpen(Found found) {
    Instant end = found.link().endsAt();
    return !ENDED.contains(found.order().status()) || end == null || now().isBefore(end);
  }

  private TrackLink link(Order order, String digest) {
    Instant now = now();
    Instant end = ENDED.contains(order.status()) ? now.plus(settings.keepAfterEnd()) : null;
    return new TrackLink(Ids.next(), order.id(), digest, now, actor.id(), end, null);
  }

  private static Refusal noAddress() {
    return Refusal.conflict(
        "No link can be sent: set gendan.track.base-url to the address of this application");
  }

  private void mustBeOn() {
    if (!settings.enabled()) {
      throw Refusal.conflict("There are no pages for customers: gendan.track.enabled is false");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
