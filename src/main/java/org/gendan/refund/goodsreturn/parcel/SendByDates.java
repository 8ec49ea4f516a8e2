package org.gendan.refund.goodsreturn.parcel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.calendar.kept.Reckonings;
import org.gendan.refund.goodsreturn.DeployedReturnTables;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.springframework.stereotype.Component;

/**
 * Until when customers would have to send goods by another table. What they were quoted stays as it
 * was quoted.
 */
@Component
class SendByDates implements KeptDates {

  private static final String SEND_BY = "goods-return.returnDueAt";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HALF = Duration.ofHours(12);

  private final ReturnStore store;
  private final DeployedReturnTables tables;
  private final ReturnMessages messages;

  SendByDates(ReturnStore store, DeployedReturnTables tables, ReturnMessages messages) {
    this.store = store;
    this.tables = tables;
    this.messages = messages;
  }

  @Override
  public Set<String> dates() {
    return Set.of(SEND_BY);
  }

  @Override
  public Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules rules) {
    Map<String, Again> again = new HashMap<>();
    for (GoodsReturn goods : store.awaited(asked.keySet())) {
      tables
          .sendWithinDays(goods.fault(), goods.withinRight(), goods.way(), rules.tables())
          .ifPresent(
              days ->
                  again.put(goods.id(), in(days, begun(goods.sendBy(), asked.get(goods.id())))));
    }
    return again;
  }

  /** The countdown has whole days, and began in the second in which its timer was armed. */
  private static Instant begun(Instant sendBy, Instant armed) {
    return sendBy.minus(Duration.ofDays(Duration.between(armed, sendBy).plus(HALF).toDays()));
  }

  private Again in(int days, Instant begun) {
    Instant end = begun.plus(DAY.multipliedBy(days));
    String from = messages.moment(begun);
    String to = messages.moment(end);
    return new Again(begun, end, "", "", Reckonings.daysAfter(from, days, to));
  }

  @Override
  public void moved(String date, List<Moved> moved) {
    moved.forEach(one -> store.moveSendBy(one.caseId(), one.from(), one.to()));
  }
}
