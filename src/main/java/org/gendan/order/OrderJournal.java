package org.gendan.order;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.batch.Batch;
import org.gendan.calendar.BusinessTime;
import org.gendan.row.ColumnText;
import org.gendan.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happened to an order, written by the domain in the transaction in which it happened: in the
 * name of who acts, at the time of the one clock.
 */
@Component
public class OrderJournal {

  /**
   * One entry.
   *
   * @param at when
   * @param kind stable word such as {@code ORDER_TAKEN}
   * @param actor user id, or {@code system}
   * @param text sentence for people
   * @param ref id of what it is about, or null
   */
  public record Entry(
      String orderId, Instant at, String kind, String actor, String text, String ref) {

    /** The text as far as its column holds it. */
    public Entry {
      text = ColumnText.note(text);
    }
  }

  private final JournalMapper mapper;
  private final Batch batch;
  private final CurrentActor actor;
  private final Clock clock;
  private final ApplicationEventPublisher news;
  private final ZoneId zone;

  OrderJournal(
      JournalMapper mapper,
      Batch batch,
      CurrentActor actor,
      Clock clock,
      ApplicationEventPublisher news,
      ZoneId zone) {
    this.mapper = mapper;
    this.batch = batch;
    this.actor = actor;
    this.clock = clock;
    this.news = news;
    this.zone = zone;
  }

  public void note(Order order, String kind, String text) {
    note(order, kind, text, null);
  }

  public void note(Order order, String kind, String text, String ref) {
    note(order.id(), kind, text, ref);
  }

  public void note(String orderId, String kind, String text, String ref) {
    addAll(List.of(entry(orderId, kind, text, ref)));
  }

  /** What happened to a case, in the story of its order; nothing where it has none. */
  public void note(OrderCase about, String kind, String text) {
    if (about.orderId() != null) {
      note(about.orderId(), kind, text, about.id());
    }
  }

  public String actor() {
    return actor.id();
  }

  public Entry entry(Order order, String kind, String text, String ref) {
    return entry(order.id(), kind, text, ref);
  }

  public Entry entry(String orderId, String kind, String text, String ref) {
    return new Entry(orderId, now(), kind, actor.id(), text, ref);
  }

  /** An instant as a line says it: in the business zone, to the minute. */
  public String moment(Instant at) {
    return BusinessTime.moment(at, zone);
  }

  /** Databases keep whole seconds; so does everything that is compared with what they kept. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Adds entries in few statements. */
  public void addAll(List<Entry> entries) {
    if (batch.isOpen()) {
      entries.forEach(
          entry ->
              batch.write(JournalMapper.class, "addAll", to -> to.addAll(List.of(entry)), null));
    } else {
      mapper.addAll(entries);
    }
    news.publishEvent(new JournalWritten(entries));
  }

  /** The entries of an order, oldest first. */
  public List<Entry> of(String orderId) {
    batch.settle();
    return mapper.of(orderId);
  }
}
