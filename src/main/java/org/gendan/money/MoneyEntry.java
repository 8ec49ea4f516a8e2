package org.gendan.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.money.MoneyLine.Step;

/**
 * Where one case of an order stands in its ledger, read from its lines.
 *
 * @param amount what is promised, or booked when it is; of one that was released, what was promised
 *     last
 * @param bookedAt when it went in or out, or null
 */
public record MoneyEntry(
    MoneyKind kind,
    String caseRef,
    Status status,
    BigDecimal amount,
    String cause,
    String askedBy,
    String approvedBy,
    Instant promisedAt,
    Instant bookedAt,
    Instant endedAt) {

  /** How far a case is. */
  public enum Status {
    PROMISED,
    BOOKED,
    /** Not needed, or booked by mistake. */
    OVER
  }

  static MoneyEntry of(List<MoneyLine> lines) {
    MoneyLine first = lines.get(0);
    MoneyLine last = lines.get(lines.size() - 1);
    BigDecimal booked = sum(lines, Step.BOOKED).subtract(sum(lines, Step.REVERSED));
    BigDecimal promised = sum(lines, Step.PROMISED).subtract(sum(lines, Step.RELEASED));
    boolean isBooked = count(lines, Step.BOOKED) > count(lines, Step.REVERSED);
    boolean isPromised = count(lines, Step.PROMISED) > count(lines, Step.RELEASED);
    MoneyLine terms = latest(lines, Step.PROMISED, first);
    Status status = isBooked ? Status.BOOKED : isPromised ? Status.PROMISED : Status.OVER;
    return new MoneyEntry(
        first.kind(),
        first.caseRef(),
        status,
        isBooked ? booked : isPromised ? promised : terms.amount(),
        terms.cause(),
        terms.askedBy(),
        terms.approvedBy(),
        first.at(),
        isBooked ? last.at() : null,
        status == Status.PROMISED ? null : last.at());
  }

  /** What counts of it: nothing when it is over. */
  public BigDecimal taken() {
    return status == Status.OVER ? BigDecimal.ZERO.setScale(2) : amount;
  }

  private static MoneyLine latest(List<MoneyLine> lines, Step step, MoneyLine otherwise) {
    return lines.stream()
        .filter(line -> line.step() == step)
        .reduce((earlier, later) -> later)
        .orElse(otherwise);
  }

  private static long count(List<MoneyLine> lines, Step step) {
    return lines.stream().filter(line -> line.step() == step).count();
  }

  private static BigDecimal sum(List<MoneyLine> lines, Step step) {
    return lines.stream()
        .filter(line -> line.step() == step)
        .map(MoneyLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
