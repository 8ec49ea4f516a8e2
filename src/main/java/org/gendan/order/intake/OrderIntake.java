package org.gendan.order.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.engine.LostRace;
import org.gendan.order.Order;
import org.gendan.order.OrderMapper;
import org.gendan.order.OrderStatus;
import org.gendan.order.Platform;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.order.dispatch.ParcelUnderway;
import org.gendan.order.payment.OrderPayments;
import org.gendan.order.people.NamedPeople;
import org.gendan.order.people.OrderPeopleBook;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door through which every order comes in, whatever carried it. Takes orders in batches;
 * the unique key of platform and number decides who was first.
 */
@Component
public class OrderIntake {

  /** A file of orders is sent by several clients at once, and each of them may win a row first. */
  private static final int ROUNDS = 8;

  private final OrderValidation validation;
  private final OrderMapper store;
  private final OrderPayments payments;
  private final NewOrders newOrders;
  private final Dispatching dispatching;
  private final OrderPeopleBook people;
  private final CurrentActor actor;
  private final TransactionTemplate transaction;

  OrderIntake(
      OrderValidation validation,
      OrderMapper store,
      OrderPayments payments,
      NewOrders newOrders,
      Dispatching dispatching,
      OrderPeopleBook people,
      CurrentActor actor,
      PlatformTransactionManager transactions) {
    this.validation = validation;
    this.store = store;
    this.payments = payments;
    this.newOrders = newOrders;
    this.dispatching = dispatching;
    this.people = people;
    this.actor = actor;
    this.transaction = new TransactionTemplate(transactions);
    // A lost race rolls back and is tried again, which a caller's transaction would not survive.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Lets pass people of the desks that take orders, and jobs.
   *
   * @throws Refusal for everybody else
   */
  public void mustBeTaker() {
    if (actor.isPerson()) {
      actor.must(Deed.TAKE_ORDER);
    }
  }

  /**
   * Takes orders in one transaction: each valid new one is stored and its process started. One
   * wrong order never stops the others. Safe to repeat and safe to call for the same orders at the
   * same time: one order and one process come of it (docs/architecture.md#one-transaction).
   *
   * @param submissions at most some hundred; all of them wait for one commit
   * @return one outcome for each submission, in the same order
   */
  public List<IntakeOutcome> take(List<OrderSubmission> submissions) {
    List<IntakeOutcome> read = validation.validate(submissions);
    return LostRace.again(ROUNDS, () -> transaction.execute(status -> takeValid(read)));
  }

  private record Key(Platform platform, String number) {
    static Key of(Order order) {
      return new Key(order.platform(), order.platformOrderNo());
    }
  }

  private List<IntakeOutcome> takeValid(List<IntakeOutcome> read) {
    Map<Key, Order> known = known(read);
    Map<Key, IntakeOutcome.Taken> fresh = new LinkedHashMap<>();
    List<IntakeOutcome> outcomes = new ArrayList<>();
    for (IntakeOutcome one : read) {
      outcomes.add(one instanceof IntakeOutcome.Taken valid ? take(valid, known, fresh) : one);
    }
    newOrders.add(
        fresh.values().stream()
            .filter(taken -> !taken.hasLeft())
            .map(IntakeOutcome.Taken::order)
            .toList());
    newOrders.takeOver(fresh.values().stream().filter(IntakeOutcome.Taken::hasLeft).toList());
    Map<String, NamedPeople> named = new LinkedHashMap<>();
    fresh.values().forEach(taken -> named.put(taken.order().id(), taken.people()));
    people.cameWith(named);
    return outcomes;
  }

  private IntakeOutcome take(
      IntakeOutcome.Taken valid, Map<Key, Order> known, Map<Key, IntakeOutcome.Taken> fresh) {
    Order order = valid.order();
    Key key = Key.of(order);
    Order first =
        known.containsKey(key) || !fresh.containsKey(key) ? known.get(key) : fresh.get(key).order();
    if (first == null) {
      Optional<IntakeOutcome> taken = ownerOf(valid.parcel(), fresh.values(), order);
      fresh.put(key, valid);
      taken.ifPresent(conflict -> fresh.remove(key));
      return taken.orElse(valid);
    }
    // One that has left goes its way here, whatever the platform says of it now.
    return valid.hasLeft() ? new IntakeOutcome.Repeated(first) : again(order, first, known);
  }

  /** A conflict when the parcel is another order's. */
  private Optional<IntakeOutcome> ownerOf(
      ParcelUnderway parcel, Collection<IntakeOutcome.Taken> fresh, Order order) {
    if (parcel == null) {
      return Optional.empty();
    }
    return fresh.stream()
        .filter(other -> other.parcel() != null && other.parcel().isSame(parcel))
        .map(other -> other.order().platformOrderNo())
        .findFirst()
        .or(() -> dispatching.ownerOf(parcel))
        .map(
            owner ->
                new IntakeOutcome.Conflicting(
                    order.id(),
                    "Waybill %s %s belongs to order %s already; check the number"
                        .formatted(parcel.carrier(), parcel.waybillNo(), owner)));
  }

  private IntakeOutcome again(Order order, Order first, Map<Key, Order> known) {
    Key key = Key.of(order);
    if (!first.fingerprint().equals(order.fingerprint())) {
      return new IntakeOutcome.Conflicting(
          first.id(),
          "%s order %s is here already with other content (%s); amend that order instead"
              .formatted(order.platform(), order.platformOrderNo(), first.id()));
    }
    if (known.containsKey(key) && first.status() == OrderStatus.UNPAID && order.paidAt() != null) {
      if (!payments.mayRecord()) {
        return new IntakeOutcome.Conflicting(
            first.id(),
            ("%s order %s is here already and unpaid; that it is paid is recorded by finance, order"
                    + " agents, after-sales and team leads")
                .formatted(order.platform(), order.platformOrderNo()));
      }
      Order paid = payments.paidOnPlatform(first.id(), order.paidAt());
      known.put(key, paid);
      return new IntakeOutcome.Repeated(paid);
    }
    return new IntakeOutcome.Repeated(first);
  }

  private Map<Key, Order> known(List<IntakeOutcome> read) {
    Map<Platform, List<String>> numbers =
        read.stream()
            .filter(IntakeOutcome.Taken.class::isInstance)
            .map(one -> ((IntakeOutcome.Taken) one).order())
            .collect(
                Collectors.groupingBy(
                    Order::platform,
                    Collectors.mapping(Order::platformOrderNo, Collectors.toList())));
    Map<Key, Order> known = new HashMap<>();
    numbers.forEach(
        (platform, list) ->
            store.findByNumbers(platform, list).forEach(order -> known.put(Key.of(order), order)));
    return known;
  }
}
