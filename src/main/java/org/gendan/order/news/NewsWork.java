package org.gendan.order.news;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that looks now and then who has to be told. */
@Component
class NewsWork extends PeriodicWork {

  private final NewsTelling telling;

  NewsWork(NewsTelling telling, NewsProperties settings) {
    super("order-news", settings.lookEvery());
    this.telling = telling;
  }

  @Override
  protected boolean work() {
    telling.tell();
    return false;
  }
}
