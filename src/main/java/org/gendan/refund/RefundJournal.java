package org.gendan.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.Journal;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Writes what happened to a refund into the story of its order. */
@Component
public class RefundJournal {

  private static final int MOST_TEXT = 4_000;

  private final Journal orders;
  private final CurrentActor actor;
  private final Clock clock;

  RefundJournal(Journal orders, CurrentActor actor, Clock clock) {
    this.orders = orders;
    this.actor = actor;
    this.clock = clock;
  }

  public void note(Refund refund, String kind, String text) {
    String kept = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    orders.addAll(
        List.of(new Journal.Entry(refund.orderId(), now(), kind, actor(), kept, refund.id())));
  }

  public String actor() {
    return actor.id();
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
