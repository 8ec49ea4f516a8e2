package org.gendan.discount;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.discount.DeployedDiscountTables.Allowance;
import org.gendan.discount.DiscountQuotaMapper.Entry;
import org.gendan.discount.DiscountQuotaMapper.Kind;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months of the discount quota (row 119, decision 10 of docs/domain.md). At the end of one, all
 * who gave the least get times for the next, and who gave too often has fewer. Nobody is compared
 * with anybody beyond that, and nothing here is about pay (B15 of docs/domain.md).
 */
@Component
public class DiscountMonths {

  private final DiscountQuotaMapper store;
  private final DeployedDiscountTables tables;
  private final EngineDiscountPeople people;
  private final DiscountProcesses flow;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  DiscountMonths(
      DiscountQuotaMapper store,
      DeployedDiscountTables tables,
      EngineDiscountPeople people,
      DiscountProcesses flow,
      CurrentActor actor,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.tables = tables;
    this.people = people;
    this.flow = flow;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** Opens a month and waits for its end, once. */
  void open(YearMonth month) {
    if (store.openMonth(month.toString(), now())) {
      flow.monthOpened(month, month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
  }

  /** Carries what a month that has ended means over to the next one, once, and opens that. */
  @Transactional
  public void carryOver(YearMonth ended) {
    if (!store.closeMonth(ended.toString(), now())) {
      return;
    }
    Map<String, Allowance> allowances = allowances();
    Map<String, Quota> quotas = new TreeMap<>();
    allowances.forEach((agent, allowed) -> quotas.put(agent, quota(agent, ended, allowed)));
    long lowest =
        quotas.values().stream()
            .filter(quota -> allowances.get(quota.agent()).extraTimes() > 0)
            .mapToLong(Quota::fenUsed)
            .min()
            .orElse(0);
    YearMonth next = ended.plusMonths(1);
    quotas.forEach(
        (agent, quota) -> {
          Allowance allowed = allowances.get(agent);
          if (allowed.extraTimes() > 0 && quota.fenUsed() == lowest) {
            change(agent, next, allowed, Kind.EXTRA, allowed.extraTimes());
          }
          int excess = quota.timesUsed() - quota.timesAllowed();
          if (excess > 0) {
            change(agent, next, allowed, Kind.EXCESS, -excess);
          }
        });
    open(next);
  }

  private Map<String, Allowance> allowances() {
    Map<String, Allowance> allowances = new TreeMap<>();
    for (String group : Roles.DESKS) {
      for (String agent : people.membersOf(group)) {
        Allowance allowed = tables.quota(people.groupsOf(agent));
        if (allowed.times() > 0) {
          allowances.put(agent, allowed);
        }
      }
    }
    return allowances;
  }

  private Quota quota(String agent, YearMonth month, Allowance allowed) {
    return store
        .find(agent, month.toString())
        .orElseGet(
            () -> new Quota(agent, month.toString(), allowed.times(), 0, allowed.sumFen(), 0));
  }

  private void change(String agent, YearMonth month, Allowance allowed, Kind kind, int times) {
    store.open(agent, month.toString(), allowed.times(), allowed.sumFen());
    store.changeTimes(agent, month.toString(), times);
    String ref = "%s:%s:%s".formatted(kind, month, agent);
    store.book(
        new Entry(ref, agent, month.toString(), kind, -times, 0, null, null, actor.id(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
