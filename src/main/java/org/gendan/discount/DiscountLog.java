package org.gendan.discount;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.Journal;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Keeps what happens to discounts in the story of their order. */
@Component
class DiscountLog {

  private final Journal journal;
  private final CurrentActor actor;
  private final Clock clock;

  DiscountLog(Journal journal, CurrentActor actor, Clock clock) {
    this.journal = journal;
    this.actor = actor;
    this.clock = clock;
  }

  void note(DiscountRequest request, String kind, String text) {
    journal.addAll(
        List.of(new Journal.Entry(request.orderId(), now(), kind, actor.id(), text, request.id())));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
