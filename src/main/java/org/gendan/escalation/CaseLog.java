package org.gendan.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the notes of a case and tells the order's story, at the time of the one clock. */
@Component
public class CaseLog {

  private final ExceptionMapper store;
  private final CurrentActor actor;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  CaseLog(ExceptionMapper store, CurrentActor actor, ApplicationEventPublisher news, Clock clock) {
    this.store = store;
    this.actor = actor;
    this.news = news;
    this.clock = clock;
  }

  /** A note for the owners alone. */
  public void note(ExceptionCase about, String kind, String text) {
    store.note(about.id(), new CaseNote(now(), kind, actor.id(), text));
  }

  /** A note that is also part of the order's story. */
  public void tell(ExceptionCase about, String kind, String text) {
    note(about, kind, text);
    tellOrders(about, about.orderId() == null ? List.of() : List.of(about.orderId()), kind, text);
  }

  /** A part of the story of many orders at once. */
  public void tellOrders(ExceptionCase about, List<String> orderIds, String kind, String text) {
    if (!orderIds.isEmpty()) {
      news.publishEvent(new ExceptionNews(orderIds, now(), kind, actor.id(), text, about.id()));
    }
  }

  /** A case about one order, or about none, was opened. */
  public void opened(ExceptionCase opened) {
    news.publishEvent(new CaseOpened(opened));
  }

  public String actor() {
    return actor.id();
  }

  /** Databases keep whole seconds; so does everything that is compared with what they kept. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
