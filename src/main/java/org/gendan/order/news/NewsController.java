package org.gendan.order.news;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.news.OrderNews.Said;
import org.gendan.refusal.field.Checked;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person has to hear about the orders that the person has sold or looks after. */
@RestController
@RequestMapping("/api/news")
class NewsController {

  private final OrderNews news;
  private final CurrentActor actor;
  private final ZoneId zone;

  NewsController(OrderNews news, CurrentActor actor, ZoneId zone) {
    this.news = news;
    this.actor = actor;
    this.zone = zone;
  }

  /** Which news, and whether they are read. */
  record MarkBody(
      @NotEmpty(message = "is missing: which news")
          @Size(max = PageRequest.MOST, message = "has more than %s numbers")
          List<@NotNull(message = "is missing: which news") Long> newsIds,
      Boolean read) {}

  /** A piece of news; {@code readAt} is null while it is not read. */
  record Row(
      long newsId,
      String orderId,
      String platform,
      String platformOrderNo,
      OffsetDateTime at,
      String kind,
      OffsetDateTime readAt,
      List<Said> said) {}

  /**
   * Some of the person's own.
   *
   * @param unread how many are not read, 100 for that and more
   * @param next what {@code before} takes to go on; null at the end
   */
  record NewsList(List<Row> items, int unread, Long next) {}

  /** The newest first; without {@code read} those that are not read. */
  @GetMapping
  NewsList list(
      @RequestParam(defaultValue = "false") boolean read,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "50") int size) {
    actor.must(Deed.NOTE);
    int most = new PageRequest(0, size).size();
    List<OrderNews.Item> found = news.list(read, before, most + 1);
    List<OrderNews.Item> shown = found.stream().limit(most).toList();
    return new NewsList(
        shown.stream().map(this::row).toList(),
        news.unread(),
        found.size() > most ? shown.get(most - 1).newsId() : null);
  }

  /** Marks the person's own as read, or as not read again; answers what is left. */
  @PostMapping("/marks")
  NewsList mark(@RequestBody MarkBody body) {
    actor.must(Deed.NOTE);
    news.mark(Checked.of(body).newsIds(), !Boolean.FALSE.equals(body.read()));
    return list(false, null, 50);
  }

  private Row row(OrderNews.Item item) {
    return new Row(
        item.newsId(),
        item.orderId(),
        item.platform(),
        item.platformOrderNo(),
        BusinessTime.at(item.at(), zone),
        item.kind(),
        item.readAt() == null ? null : BusinessTime.at(item.readAt(), zone),
        item.said());
  }
}
