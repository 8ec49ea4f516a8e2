package org.gendan.desk;

import java.util.List;
import org.gendan.order.news.OrderNews;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.sight.Masking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader has to hear about orders of the reader's own, and how much it is. */
@Controller
class NewsPageController {

  private static final int ROWS = 50;

  private final OrderNews news;
  private final Masking masking;
  private final CurrentActor actor;

  NewsPageController(OrderNews news, Masking masking, CurrentActor actor) {
    this.news = news;
    this.masking = masking;
    this.actor = actor;
  }

  /** Those that are not read, or those that are; from the newest, or from one on. */
  @GetMapping("/news")
  String page(
      @RequestParam(defaultValue = "false") boolean read,
      @RequestParam(required = false) Long before,
      Model model) {
    actor.must(Deed.NOTE);
    List<OrderNews.Item> found = news.list(read, before, ROWS + 1);
    List<OrderNews.Item> shown = found.stream().limit(ROWS).toList();
    model.addAttribute("read", read);
    model.addAttribute("items", masking.of(shown, List.of()));
    model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).newsId() : null);
    return "desk/news";
  }

  /** The link with its number, which the frame of every page asks for again and again. */
  @GetMapping("/news/badge")
  String badge() {
    return "desk/frame :: news";
  }
}
