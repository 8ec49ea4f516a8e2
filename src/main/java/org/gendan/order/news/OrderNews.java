package org.gendan.order.news;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.batch.Batch;
import org.gendan.order.JournalWritten;
import org.gendan.order.OrderJournal.Entry;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the person at the door has to hear about orders that are the person's own. */
@Component
@NamedInterface
public class OrderNews {

  /** More is not counted: nobody reads it one by one. */
  public static final int MOST_COUNTED = 100;

  private final NewsMapper store;
  private final Batch batch;
  private final CurrentActor actor;
  private final Clock clock;

  OrderNews(NewsMapper store, Batch batch, CurrentActor actor, Clock clock) {
    this.store = store;
    this.batch = batch;
    this.actor = actor;
    this.clock = clock;
  }

  /** What one colleague has done, or {@code system}, in the words of the journal. */
  @NamedInterface
  public record Said(String actor, String text) {}

  /**
   * A piece of news.
   *
   * @param kind stable word of the journal, such as {@code EXCEPTION_RAISED}
   * @param readAt null while it is not read
   */
  @NamedInterface
  public record Item(
      long newsId,
      String orderId,
      String platform,
      String platformOrderNo,
      Instant at,
      String kind,
      Instant readAt,
      List<Said> said) {}

  /** In the transaction in which it happened; what its order's people did themselves is none. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(JournalWritten written) {
    for (Entry entry : written.entries()) {
      if (!NewsKinds.has(entry.kind())) {
        continue;
      }
      if (batch.isOpen()) {
        batch.write(NewsMapper.class, "add", to -> to.add(entry), null);
        continue;
      }
      if (entry.kind().equals(NewsKinds.PEOPLE)) {
        store.passOn(entry.orderId());
        store.forget(entry.orderId());
      }
      store.add(entry);
    }
  }

  /** How much the person has not read; {@value #MOST_COUNTED} stands for that and more. */
  @Transactional(readOnly = true)
  public int unread() {
    return store.unread(actor.id(), MOST_COUNTED);
  }

  /** What the person has not read about an order. */
  @Transactional(readOnly = true)
  public List<Long> unreadOf(String orderId) {
    return store.unreadOf(actor.id(), orderId);
  }

  /**
   * The person's news, the newest first.
   *
   * @param read whether those that are read, or those that are not
   * @param before only older ones than this; null for the newest
   */
  @Transactional(readOnly = true)
  public List<Item> list(boolean read, Long before, int most) {
    List<NewsMapper.Row> rows = store.of(actor.id(), read, before, most);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Said>> said =
        store.lines(rows.stream().map(NewsMapper.Row::newsId).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    NewsMapper.Line::newsId,
                    Collectors.mapping(
                        line -> new Said(line.actor(), line.text()), Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                new Item(
                    row.newsId(),
                    row.orderId(),
                    row.platform(),
                    row.platformOrderNo(),
                    row.at(),
                    row.kind(),
                    row.readAt(),
                    said.getOrDefault(row.newsId(), List.of())))
        .toList();
  }

  /**
   * Keeps that the person has read some, or that they count as not read again. The same again
   * changes nothing.
   *
   * @throws Refusal when there is none of the person's under one of the numbers
   */
  @Transactional
  public void mark(Collection<Long> newsIds, boolean read) {
    Set<Long> ids = new LinkedHashSet<>(newsIds);
    if (ids.isEmpty()) {
      return;
    }
    Instant at = read ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : null;
    if (store.mark(actor.id(), ids, at) < ids.size()) {
      throw Refusal.notFound("Some of these news are not yours, or are not kept any more");
    }
  }
}
