package org.gendan.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gendan.money.DeployedMoneyAuthority.Ruling;
import org.gendan.money.MoneyEntry.Status;
import org.gendan.money.MoneyLine.Step;
import org.gendan.money.MoneyMapper.Priced;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one ledger of an order: what went in and out of it, in money and in goods at no charge. Every
 * way out asks it first, in its own transaction and under the lock of the order, so that of many
 * who ask at the same moment none gets what another one has. Lines are added and never changed.
 */
@Component
public class MoneyLedger {

  private final MoneyMapper store;
  private final DeployedMoneyAuthority authority;
  private final CurrentActor actor;
  private final Clock clock;

  MoneyLedger(
      MoneyMapper store, DeployedMoneyAuthority authority, CurrentActor actor, Clock clock) {
    this.store = store;
    this.authority = authority;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The account of an order as it is now.
   *
   * @throws Refusal when there is no such order
   */
  public MoneyAccount of(String orderId) {
    return account(store.find(orderId).orElseThrow(() -> unknown(orderId)));
  }

  /**
   * The account of an order, which nobody else can change until the transaction of the caller ends.
   *
   * @throws Refusal when there is no such order
   */
  @Transactional
  public MoneyAccount lock(String orderId) {
    return account(store.lock(orderId).orElseThrow(() -> unknown(orderId)));
  }

  /**
   * Writes what has gone in or out without a promise before it, such as a payment; the same case
   * again changes nothing.
   *
   * @throws Refusal when it goes out and is more than is left, or needs another person
   */
  @Transactional
  public MoneyEntry book(MoneyMove move) {
    MoneyAccount account = lock(move.orderId());
    Optional<MoneyEntry> known = account.find(move.kind(), move.caseRef());
    if (known.filter(entry -> entry.status() == Status.BOOKED).isPresent()) {
      return known.get();
    }
    mayGo(account, move);
    return add(move, Step.BOOKED);
  }

  /**
   * Sets something aside for a case, or changes what it has set aside.
   *
   * @throws Refusal when less is left, the case has been paid already, or nobody has approved what
   *     another person has to approve
   */
  @Transactional
  public MoneyEntry promise(MoneyMove move) {
    MoneyAccount account = lock(move.orderId());
    Optional<MoneyEntry> known = account.find(move.kind(), move.caseRef());
    if (known.filter(entry -> entry.status() == Status.BOOKED).isPresent()) {
      throw Refusal.conflict(
          "%s %s of order %s is paid; it cannot be promised again",
          Words.firstWord(move.kind()), move.caseRef(), account.orderNo());
    }
    mayGo(account, move);
    MoneyAccount free =
        known.filter(entry -> entry.status() == Status.PROMISED).isPresent()
            ? released(account, known.get(), "Changed: " + move.cause())
            : account;
    return add(move, Step.PROMISED);
  }

  /** The case does not need what it has set aside; what is paid stays paid. Safe to repeat. */
  @Transactional
  public void release(String orderId, MoneyKind kind, String caseRef, String why) {
    MoneyAccount account = lock(orderId);
    account
        .find(kind, caseRef)
        .filter(entry -> entry.status() == Status.PROMISED)
        .ifPresent(entry -> released(account, entry, why));
  }

  /**
   * What was promised has gone out. Safe to repeat.
   *
   * @throws IllegalStateException when nothing is promised: another case may have it by now
   */
  @Transactional
  public MoneyEntry paid(String orderId, MoneyKind kind, String caseRef, String how) {
    MoneyAccount account = lock(orderId);
    MoneyEntry entry =
        account
            .find(kind, caseRef)
            .filter(known -> known.status() != Status.OVER)
            .orElseThrow(() -> new IllegalStateException("Nothing is promised for " + caseRef));
    return entry.status() == Status.BOOKED ? entry : add(again(orderId, entry, how), Step.BOOKED);
  }

  /**
   * What is booked was a mistake: it has not gone. What was promised before is promised again.
   *
   * @throws Refusal when nothing of the case is booked, or what was paid in has gone out since
   */
  @Transactional
  public MoneyEntry reverse(String orderId, MoneyKind kind, String caseRef, String why) {
    MoneyAccount account = lock(orderId);
    MoneyEntry booked =
        account
            .find(kind, caseRef)
            .filter(entry -> entry.status() == Status.BOOKED)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Nothing of %s %s is booked on order %s",
                        Words.word(kind), caseRef, account.orderNo()));
    if (kind == MoneyKind.PAYMENT && booked.amount().compareTo(account.left()) > 0) {
      throw Refusal.conflict(
          "Of what order %s was paid only %s %s has not gone back or been promised; take that back"
              + " first",
          account.orderNo(), account.left(), account.currency());
    }
    return add(again(orderId, booked, why), Step.REVERSED);
  }

  /**
   * Brings what came in from the customer in line with what is known of it now: what is missing is
   * booked, what does not stand any more, or at another amount, is reversed.
   *
   * @param about which payments are meant
   * @param standing amounts by their refs
   */
  @Transactional
  public void keepIn(
      String orderId,
      Predicate<MoneyEntry> about,
      Map<String, BigDecimal> standing,
      String cause,
      String by) {
    MoneyAccount account = lock(orderId);
    for (MoneyEntry entry : account.entries()) {
      boolean booked = entry.kind() == MoneyKind.PAYMENT && entry.status() == Status.BOOKED;
      BigDecimal now = standing.getOrDefault(entry.caseRef(), BigDecimal.ZERO);
      if (booked && about.test(entry) && now.compareTo(entry.amount()) != 0) {
        add(again(orderId, entry, "It does not stand any more"), Step.REVERSED);
      }
    }
    standing.forEach(
        (ref, amount) -> book(MoneyMove.of(orderId, MoneyKind.PAYMENT, ref, amount, cause, by)));
  }

  /** Writes first payments of new orders in few statements; each order is the caller's alone. */
  @Transactional
  public void bookNew(List<MoneyMove> payments) {
    store.addAll(payments.stream().map(move -> line(move, Step.BOOKED, 1)).toList());
  }

  private void mayGo(MoneyAccount account, MoneyMove move) {
    if (move.kind().isCustomersOwn()) {
      BigDecimal left = account.left(move.kind(), move.caseRef());
      if (move.amount().compareTo(left) > 0) {
        throw Refusal.conflict(
            "Of order %s %s %s can still be paid back, not %s; ask for that much at most",
            account.orderNo(), left, account.currency(), move.amount());
      }
    } else if (move.kind().isDiscretion()) {
      ruling(account, move.kind(), move.caseRef(), move.amount()).mustLetPass(account, move);
    }
  }

  /** Who has to approve that a case of an order gets an amount, beside all it has had. */
  public Ruling ruling(MoneyAccount account, MoneyKind kind, String caseRef, BigDecimal amount) {
    return authority.of(
        kind, account.takenBy(kind, caseRef).add(amount), account.beyond(kind, caseRef, amount));
  }

  private MoneyAccount released(MoneyAccount account, MoneyEntry entry, String why) {
    add(again(account.orderId(), entry, why), Step.RELEASED);
    return lock(account.orderId());
  }

  private static MoneyMove again(String orderId, MoneyEntry entry, String cause) {
    return new MoneyMove(
        orderId,
        entry.kind(),
        entry.caseRef(),
        entry.amount(),
        cause,
        entry.askedBy(),
        entry.approvedBy() == null ? null : new MoneyApproval(entry.approvedBy(), Set.of()));
  }

  private MoneyEntry add(MoneyMove move, Step step) {
    int before = store.turns(move.caseRef(), move.kind(), step);
    store.addAll(List.of(line(move, step, before + 1)));
    return of(move.orderId()).find(move.kind(), move.caseRef()).orElseThrow();
  }

  private MoneyLine line(MoneyMove move, Step step, int turn) {
    return new MoneyLine(
        move.orderId(),
        move.kind(),
        step,
        move.amount(),
        move.caseRef(),
        turn,
        move.cause(),
        move.askedBy(),
        move.approval() == null ? null : move.approval().by(),
        actor.id(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private MoneyAccount account(Priced order) {
    return new MoneyAccount(
        order.orderId(),
        order.orderNo(),
        order.amountPayable(),
        order.currency(),
        store.of(order.orderId()));
  }

  private static Refusal unknown(String orderId) {
    return Refusal.notFound(
        "There is no order '%s'; search for it by number, phone or name", orderId);
  }
}
