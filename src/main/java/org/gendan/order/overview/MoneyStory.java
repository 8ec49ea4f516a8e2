package org.gendan.order.overview;

import org.gendan.money.MoneyNews;
import org.gendan.order.OrderJournal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the news of an order's money in its story. */
@Component
class MoneyStory {

  private final OrderJournal journal;

  MoneyStory(OrderJournal journal) {
    this.journal = journal;
  }

  @EventListener
  void on(MoneyNews news) {
    journal.note(news.orderId(), news.kind(), news.text(), news.ref());
  }
}
