package org.gendan.order.news;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.security.DeskPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has people told of their unread news where their desk reads: one message for all that has come up
 * since the last one, so that a bad day of a carrier is no flood.
 */
@Component
class NewsTelling {

  private static final int TOGETHER = 200;
  private static final int NAMED = 3;

  private final NewsMapper store;
  private final StaffMessages messages;
  private final DeskPeople desks;
  private final NewsProperties settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  NewsTelling(
      NewsMapper store,
      StaffMessages messages,
      DeskPeople desks,
      NewsProperties settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.desks = desks;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Tells whom it is time to tell, each in a transaction of its own. */
  void tell() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store
        .toTell(now.minus(settings.distance()), TOGETHER)
        .forEach(person -> transaction.executeWithoutResult(open -> tell(person, now)));
  }

  private void tell(String person, Instant now) {
    List<Long> untold = store.untold(person, TOGETHER);
    if (untold.isEmpty()) {
      return;
    }
    List<String> orders = store.numbers(untold);
    String named = orders.stream().limit(NAMED).collect(Collectors.joining(", "));
    // Who has left every desk is told by nobody; the news go to the one who gets the orders.
    Optional<String> desk = desks.deskOf(person);
    desk.ifPresent(
        to ->
            messages.tell(
                "news:%s:%d".formatted(person, untold.get(untold.size() - 1)),
                to,
                Template.ORDER_NEWS,
                Map.of(
                    "person",
                    person,
                    "open",
                    String.valueOf(untold.size()),
                    "orders",
                    orders.size() > NAMED ? named + " …" : named)));
    store.told(untold, now);
  }
}
