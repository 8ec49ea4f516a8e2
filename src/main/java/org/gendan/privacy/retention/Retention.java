package org.gendan.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gendan.privacy.Dossier;
import org.gendan.privacy.Dossiers;
import org.gendan.privacy.Eraser;
import org.gendan.privacy.Eraser.Count;
import org.gendan.privacy.retention.RetentionMapper.RunRow;
import org.gendan.row.personal.ColumnRegister;
import org.gendan.row.personal.Expiry;
import org.gendan.row.personal.KeepingRule;
import org.gendan.row.personal.RegisteredTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what is over, and takes the customer out of orders that are. A run that is interrupted
 * has done its batches, and the next one does the rest; two at the same time do no more than one.
 */
@Service
class Retention {

  /** By this rule orders lose their customer. */
  private static final String TRADE = "trade";

  private final RetentionMapper runs;
  private final ExpiredRowsMapper expired;
  private final ColumnRegister register;
  private final Dossiers dossiers;
  private final Eraser eraser;
  private final RetentionProperties settings;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final ZoneId zone;

  Retention(
      RetentionMapper runs,
      ExpiredRowsMapper expired,
      ColumnRegister register,
      Dossiers dossiers,
      Eraser eraser,
      RetentionProperties settings,
      TransactionOperations transaction,
      Clock clock,
      ZoneId zone) {
    this.runs = runs;
    this.expired = expired;
    this.register = register;
    this.dossiers = dossiers;
    this.eraser = eraser;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
    this.zone = zone;
    mustBeKnown();
  }

  private void mustBeKnown() {
    TreeSet<String> unknown = new TreeSet<>(settings.keep().keySet());
    register.rules().stream()
        .filter(rule -> rule.keep().isPresent())
        .map(KeepingRule::name)
        .toList()
        .forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "gendan.retention.keep names %s, of which nothing is kept".formatted(unknown));
    }
  }

  /** Deletes all that is over by now, and writes down what that was. */
  void run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<RegisteredTable> childrenFirst = new ArrayList<>(register.tables());
    Collections.reverse(childrenFirst);
    for (RegisteredTable table : childrenFirst) {
      for (Expiry expiry : table.expiries()) {
        Instant before = before(expiry.rule(), now);
        int deleted = deleted(table, expiry, before);
        note(now, expiry.rule(), table.name(), before, new Count(0, deleted));
      }
    }
    ordersLoseTheirCustomers(now);
  }

  private int deleted(RegisteredTable table, Expiry expiry, Instant before) {
    int all = 0;
    int some;
    do {
      Integer gone =
          transaction.execute(status -> expired.delete(table, expiry, before, settings.batch()));
      some = gone == null ? 0 : gone;
      all += some;
    } while (some == settings.batch());
    return all;
  }

  private void ordersLoseTheirCustomers(Instant now) {
    Instant before = before(TRADE, now);
    Count all = Count.NONE;
    String after = "";
    List<String> orders;
    do {
      orders = runs.ordersBefore(before, register.token(), after, settings.batch());
      for (String order : orders) {
        all = all.plus(withoutCustomer(order));
        after = order;
      }
    } while (orders.size() == settings.batch());
    note(now, TRADE, "sales_order", before, all);
  }

  private Count withoutCustomer(String order) {
    Dossier dossier = dossiers.ofOrders(List.of(order));
    if (!dossier.open().isEmpty()) {
      return Count.NONE;
    }
    List<Dossier.Part> parts = new ArrayList<>(dossier.parts());
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  Count count = Count.NONE;
                  for (Dossier.Part part : parts) {
                    count = count.plus(eraser.erase(part, dossier.spellings()));
                  }
                  return count;
                }))
        .orElse(Count.NONE);
  }

  private Instant before(String rule, Instant now) {
    Period keep =
        Optional.ofNullable(settings.keep().get(rule))
            .or(
                () ->
                    register.rules().stream()
                        .filter(one -> one.name().equals(rule))
                        .findFirst()
                        .flatMap(KeepingRule::keep))
            .orElseThrow();
    return now.atZone(zone).minus(keep).toInstant();
  }

  private void note(Instant at, String rule, String table, Instant before, Count count) {
    if (count.isSomething()) {
      transaction.executeWithoutResult(
          status ->
              runs.add(new RunRow(at, rule, table, before, count.deleted(), count.changed())));
    }
  }
}
