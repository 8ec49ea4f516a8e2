package org.gendan.money;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gendan.money.MoneyEntry.Status;
import org.gendan.money.MoneyKind.Side;

/**
 * All that went in and out of one order, and what is promised; sums in the currency of the order,
 * two decimals.
 *
 * @param payable what the order costs now
 * @param lines the oldest first
 */
public record MoneyAccount(
    String orderId, String orderNo, BigDecimal payable, String currency, List<MoneyLine> lines) {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  /** Keeps the lines as they are now. */
  public MoneyAccount {
    lines = List.copyOf(lines);
  }

  /** Every case, in the order in which they came. */
  public List<MoneyEntry> entries() {
    Map<String, List<MoneyLine>> cases =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.kind() + ":" + line.caseRef(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return cases.values().stream().map(MoneyEntry::of).toList();
  }

  /** Where a case stands; empty when the ledger does not know it. */
  public Optional<MoneyEntry> find(MoneyKind kind, String caseRef) {
    return entries().stream()
        .filter(entry -> entry.kind() == kind && entry.caseRef().equals(caseRef))
        .findFirst();
  }

  /** What the customer has paid. */
  public BigDecimal paidIn() {
    return sum(entry -> entry.kind() == MoneyKind.PAYMENT);
  }

  /** What the order is worth: what was paid, or is to be paid on arrival. */
  public BigDecimal worth() {
    return paidIn().max(payable);
  }

  /** What carriers have paid for it. */
  public BigDecimal claimed() {
    return sum(entry -> entry.kind() == MoneyKind.CLAIM && entry.status() == Status.BOOKED);
  }

  /** What has gone back to the customer, in money. */
  public BigDecimal paidOut() {
    return sum(entry -> isMoneyOut(entry) && entry.status() == Status.BOOKED);
  }

  /** What is promised to the customer and not paid, in money. */
  public BigDecimal promised() {
    return sum(entry -> isMoneyOut(entry) && entry.status() == Status.PROMISED);
  }

  /** What goods cost that went out at no charge. */
  public BigDecimal goodsGiven() {
    return sum(entry -> entry.kind().isGoods());
  }

  /**
   * What is in the house of this order's money: what customer and carriers paid less what went out.
   */
  public BigDecimal balance() {
    return paidIn().add(claimed()).subtract(paidOut());
  }

  /** What can still go back of what was paid. */
  public BigDecimal left() {
    return left(MoneyKind.PAYMENT, "");
  }

  /** What can still go back of what was paid, beside what this case has. */
  public BigDecimal left(MoneyKind kind, String caseRef) {
    BigDecimal taken = sum(entry -> entry.kind().isOfThePrice() && !isCase(entry, kind, caseRef));
    return paidIn().subtract(taken).max(NOTHING);
  }

  /** What the platform still holds of the customer's money, beside what this case has. */
  public BigDecimal atThePlatform(MoneyKind kind, String caseRef) {
    BigDecimal others = sum(entry -> isMoneyOut(entry) && !isCase(entry, kind, caseRef));
    return paidIn().subtract(others).max(NOTHING);
  }

  /** What of the price is gone, or promised to others of the customer's own than this ref. */
  public BigDecimal takenOfThePrice(String exceptRef) {
    return sum(
        entry ->
            entry.kind().isOfThePrice()
                && !(entry.kind().isCustomersOwn() && entry.caseRef().equals(exceptRef)));
  }

  /**
   * How much more than the order is worth has gone or would go to the customer, in money and goods,
   * when this case takes an amount. An order that is paid on arrival is worth what it costs.
   */
  public BigDecimal beyond(MoneyKind kind, String caseRef, BigDecimal amount) {
    BigDecimal others =
        sum(entry -> entry.kind().side() == Side.OUT && !isCase(entry, kind, caseRef));
    return others.add(amount).subtract(worth()).max(NOTHING);
  }

  /** How much more than the order is worth has gone, or is promised, to the customer. */
  public BigDecimal beyond() {
    return beyond(MoneyKind.PAYMENT, "", NOTHING);
  }

  /** What all cases of a kind but this one have taken. */
  public BigDecimal takenBy(MoneyKind kind, String except) {
    return sum(entry -> entry.kind() == kind && !entry.caseRef().equals(except));
  }

  private BigDecimal sum(Predicate<MoneyEntry> counted) {
    return entries().stream()
        .filter(counted)
        .map(MoneyEntry::taken)
        .reduce(NOTHING, BigDecimal::add);
  }

  private static boolean isMoneyOut(MoneyEntry entry) {
    return entry.kind().side() == Side.OUT && !entry.kind().isGoods();
  }

  private static boolean isCase(MoneyEntry entry, MoneyKind kind, String caseRef) {
    return entry.kind() == kind && entry.caseRef().equals(caseRef);
  }
}
