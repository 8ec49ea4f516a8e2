package org.gendan.discount;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.discount.DeployedDiscountTables.Allowance;
import org.gendan.discount.DiscountQuotaMapper.Entry;
import org.gendan.discount.DiscountQuotaMapper.Kind;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * The quota of each person in a calendar month of the business zone, and its ledger (rows 118 and
 * 119, decision 10 of docs/domain.md). One row a person and month decides, so that of two grants at
 * the same moment the one that exceeds it finds too little left.
 */
@Component
public class DiscountQuotas {

  private final DiscountQuotaMapper store;
  private final DeployedDiscountTables tables;
  private final EngineDiscountPeople people;
  private final DiscountMonths months;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  DiscountQuotas(
      DiscountQuotaMapper store,
      DeployedDiscountTables tables,
      EngineDiscountPeople people,
      DiscountMonths months,
      CurrentActor actor,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.tables = tables;
    this.people = people;
    this.months = months;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** What a person may give and has given in a month; what the table says before the first use. */
  public Quota of(String agent, YearMonth month) {
    return store
        .find(agent, month.toString())
        .orElseGet(
            () -> {
              Allowance allowed = tables.quota(people.groupsOf(agent));
              return new Quota(agent, month.toString(), allowed.times(), 0, allowed.sumFen(), 0);
            });
  }

  /** The ledger of a month, oldest first. */
  public List<Entry> ledger(YearMonth month) {
    return store.ledger(month.toString());
  }

  /** The month that counts now. */
  public YearMonth now() {
    return YearMonth.from(clock.instant().atZone(zone));
  }

  /**
   * Takes one time and an amount from the quota of this month; the same reference takes it once.
   *
   * @param beyondTimes whether it may be one more than the times of the month
   * @return false when less is left
   */
  boolean take(
      String agent,
      String orderId,
      String orderNo,
      String ref,
      long amountFen,
      boolean beyondTimes) {
    YearMonth month = now();
    open(agent, month);
    if (store.entry(ref).isPresent()) {
      return true;
    }
    if (!store.take(agent, month.toString(), amountFen, beyondTimes)) {
      return false;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String booker = actor.id();
    store.book(
        new Entry(
            ref, agent, month.toString(), Kind.GRANT, 1, amountFen, orderId, orderNo, booker, at));
    return true;
  }

  private void open(String agent, YearMonth month) {
    months.open(month);
    Allowance allowed = tables.quota(people.groupsOf(agent));
    store.open(agent, month.toString(), allowed.times(), allowed.sumFen());
  }
}
