package org.gendan.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gendan.money.MoneyEntry.Status;
import org.gendan.money.MoneyKind.Side;
import org.gendan.money.MoneyLine.Step;
import org.gendan.refusal.Refusal;
import org.gendan.security.Roles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random sequences of all that can happen to the money of one order. The seed is the name of a
 * sequence: the same seed is the same sequence again.
 */
@Tag("database")
@WholeApp
class MoneyCommandsTest extends AppTest {

  private static final int COMMANDS = 120;
  private static final BigDecimal NOTHING = new BigDecimal("0.00");
  private static final BigDecimal OF_THE_DESK = new BigDecimal("50.00");
  private static final BigDecimal OWED_AGAIN = new BigDecimal("2000.00");
  private static final List<MoneyKind> OWN =
      List.of(MoneyKind.REFUND, MoneyKind.DISCOUNT, MoneyKind.DIFFERENCE);
  private static final List<MoneyKind> GIVEN =
      List.of(
          MoneyKind.COMPENSATION,
          MoneyKind.GOODWILL,
          MoneyKind.GIFT,
          MoneyKind.RESEND,
          MoneyKind.SUBSTITUTE);

  @Autowired private MoneyLedger ledger;

  /** What the sequence itself has counted, beside the ledger. */
  private static final class Books {
    private BigDecimal in = NOTHING;
    private final Map<String, BigDecimal> out = new HashMap<>();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void goodsRefundedNeverExceedGoodsPaidAndWhateverGoesBeyondIsApproved(long seed) {
    Random random = new Random(seed);
    OrderCase order = app.take(random.nextInt(3) == 0 ? OrderBody.unpaid() : OrderBody.prepaid());
    Books books = new Books();
    books.in = ledger.of(order.id()).paidIn();
    int done = 0;
    for (int i = 0; i < COMMANDS; i++) {
      done += tried(order, random, books) ? 1 : 0;
      holds(ledger.of(order.id()), books);
    }
    assertThat(done).as("commands that were taken").isPositive();
  }

  private boolean tried(OrderCase order, Random random, Books books) {
    try {
      command(order, random, books);
      return true;
    } catch (Refusal | IllegalStateException e) {
      return false;
    }
  }

  private void command(OrderCase order, Random random, Books books) {
    String ref = order.no() + "-" + random.nextInt(5);
    MoneyKind kind =
        random.nextBoolean()
            ? OWN.get(random.nextInt(OWN.size()))
            : GIVEN.get(random.nextInt(GIVEN.size()));
    BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(40_000), 2);
    String key = kind + ":" + ref;
    switch (random.nextInt(9)) {
      case 0 -> {
        MoneyMove payment = move(order, MoneyKind.PAYMENT, "pay-" + ref, amount);
        boolean known = isBooked(order, MoneyKind.PAYMENT, "pay-" + ref);
        BigDecimal booked = ledger.book(payment).amount();
        books.in = known ? books.in : books.in.add(booked);
      }
      case 1 -> {
        BigDecimal was = ledger.of(order.id()).paidIn();
        ledger.reverse(order.id(), MoneyKind.PAYMENT, "pay-" + ref, "Entered twice");
        books.in = books.in.subtract(was.subtract(ledger.of(order.id()).paidIn()));
      }
      case 2, 3, 4 -> ledger.promise(approved(move(order, kind, ref, amount), random));
      case 5 -> {
        BigDecimal paid = ledger.paid(order.id(), kind, ref, "Paid").amount();
        books.out.put(key, paid);
      }
      case 6 -> {
        ledger.reverse(order.id(), kind, ref, "The transfer came back");
        books.out.remove(key);
      }
      case 7 -> ledger.release(order.id(), kind, ref, "Refused");
      default -> ledger.book(move(order, MoneyKind.CLAIM, "claim-" + ref, amount));
    }
  }

  private boolean isBooked(OrderCase order, MoneyKind kind, String ref) {
    return ledger
        .of(order.id())
        .find(kind, ref)
        .filter(entry -> entry.status() == Status.BOOKED)
        .isPresent();
  }

  private static void holds(MoneyAccount account, Books books) {
    BigDecimal own = NOTHING;
    BigDecimal paid = NOTHING;
    for (MoneyEntry entry : account.entries()) {
      own = entry.kind().isCustomersOwn() ? own.add(entry.taken()) : own;
      boolean out = entry.kind().side() == Side.OUT && entry.status() == Status.BOOKED;
      paid = out ? paid.add(entry.amount()) : paid;
      assertThat(entry.cause()).isNotBlank();
    }
    assertThat(own).as("goods refunded").isLessThanOrEqualTo(account.paidIn());
    assertThat(account.paidIn()).isEqualByComparingTo(books.in);
    assertThat(paid)
        .isEqualByComparingTo(books.out.values().stream().reduce(NOTHING, BigDecimal::add));
    assertThat(account.beyond()).isLessThanOrEqualTo(given(account, entry -> true));
    for (MoneyKind kind : GIVEN) {
      assertThat(given(account, entry -> entry.kind() == kind && entry.approvedBy() == null))
          .as("%s that nobody has approved", kind)
          .isLessThanOrEqualTo(kind == MoneyKind.RESEND ? OWED_AGAIN : OF_THE_DESK);
    }
    assertThat(account.balance())
        .isEqualByComparingTo(account.paidIn().add(account.claimed()).subtract(account.paidOut()));
    assertThat(account.lines().stream().filter(line -> line.step() == Step.REVERSED).count())
        .isLessThanOrEqualTo(
            account.lines().stream().filter(line -> line.step() == Step.BOOKED).count());
  }

  private static BigDecimal given(MoneyAccount account, Predicate<MoneyEntry> counted) {
    return account.entries().stream()
        .filter(entry -> entry.kind().isDiscretion())
        .filter(counted)
        .map(MoneyEntry::taken)
        .reduce(NOTHING, BigDecimal::add);
  }

  private static MoneyMove approved(MoneyMove move, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> move;
      case 1 -> move.with(new MoneyApproval("agent1", Set.of(Roles.DEPARTMENT_HEADS)));
      case 2 -> move.with(new MoneyApproval("supervisor1", Set.of(Roles.SUPERVISORS)));
      default -> move.with(new MoneyApproval("head1", Set.of(Roles.DEPARTMENT_HEADS)));
    };
  }

  private static MoneyMove move(OrderCase order, MoneyKind kind, String ref, BigDecimal amount) {
    return MoneyMove.of(order.id(), kind, ref, amount, "Damaged", "agent1");
  }
}
