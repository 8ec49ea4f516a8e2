package org.gendan.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.OrderStatus;
import org.gendan.order.news.OrderNews;
import org.gendan.order.overview.Timeline;
import org.gendan.order.reminder.Reminders;
import org.gendan.order.savedview.SavedViewMapper;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.sight.Masking;
import org.gendan.security.sight.Unmaskings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about orders. */
@Controller
class DeskController {

  private static final int ROWS = 25;

  private final OrderListMapper list;
  private final SavedViewMapper views;
  private final DeployedPlatforms platforms;
  private final OrderPages pages;
  private final Timeline timeline;
  private final OrderActs acts;
  private final Reminders reminders;
  private final OrderNews news;
  private final Masking masking;
  private final Unmaskings unmaskings;
  private final CurrentActor actor;
  private final Clock clock;

  DeskController(
      OrderListMapper list,
      SavedViewMapper views,
      DeployedPlatforms platforms,
      OrderPages pages,
      Timeline timeline,
      OrderActs acts,
      Reminders reminders,
      OrderNews news,
      Masking masking,
      Unmaskings unmaskings,
      CurrentActor actor,
      Clock clock) {
    this.list = list;
    this.views = views;
    this.platforms = platforms;
    this.pages = pages;
    this.timeline = timeline;
    this.acts = acts;
    this.reminders = reminders;
    this.news = news;
    this.masking = masking;
    this.unmaskings = unmaskings;
    this.actor = actor;
    this.clock = clock;
  }

  /** The list, by what the customer or the carrier names, and by what a view narrows it to. */
  @GetMapping("/orders")
  String list(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) OrderStatus status,
      @RequestParam(required = false) String after,
      Model model) {
    var ask = new OrderListAsk(asked, status);
    List<OrderListRow> found =
        list.search(ask.query(clock.instant(), OrderListQuery.Place.of(after), ROWS + 1));
    List<OrderListRow> shown = masking.of(found.stream().limit(ROWS).toList(), List.of());
    model.addAttribute("ask", ask);
    model.addAttribute("stages", OrderStatus.values());
    model.addAttribute("platforms", platforms.table().names());
    model.addAttribute("known", OrderListAsk.COLUMNS);
    model.addAttribute("views", actor.may(Deed.NOTE) ? views.seenBy(actor.id()) : null);
    model.addAttribute("mayExport", actor.may(OrderExportController.EXPORT));
    model.addAttribute("first", after == null);
    model.addAttribute("more", found.size() > ROWS ? shown.get(ROWS - 1).place() : null);
    model.addAttribute("rows", shown);
    model.addAttribute(
        "open",
        ask.columns().contains("open.cases")
            ? list.openCases(found.stream().map(OrderListRow::platformOrderNo).toList())
            : Map.of());
    model.addAttribute(
        "due", timeline.dueDates(shown.stream().map(OrderListRow::orderId).toList()));
    return "desk/orders";
  }

  /** One order with everything about it. */
  @GetMapping("/orders/{orderId}")
  String order(@PathVariable String orderId, Model model) {
    show(orderId, model);
    return "desk/order";
  }

  /** The same without its frame: after something was done, and beside a task. */
  @GetMapping("/orders/{orderId}/panel")
  String panel(@PathVariable String orderId, Model model) {
    show(orderId, model);
    return "desk/order :: panel";
  }

  /** The order of a task without its frame; of a case about many orders, their list. */
  @GetMapping("/orders/of-task/{taskId}")
  String ofTask(@PathVariable String taskId, Model model) {
    List<String> about = timeline.ordersOfTask(taskId);
    if (about.size() == 1) {
      return panel(about.get(0), model);
    }
    model.addAttribute("orderIds", about);
    return "desk/of-task";
  }

  private void show(String orderId, Model model) {
    OrderPage it = masking.of(pages.of(orderId), List.of(orderId));
    boolean clear = masking.sees(orderId);
    model.addAttribute("it", it);
    model.addAttribute("clear", clear);
    model.addAttribute("mine", news.unreadOf(orderId));
    model.addAttribute("mayUnmask", !clear && unmaskings.mayAsk());
    model.addAttribute("acts", acts.of(it.order(), it.shipments()));
    model.addAttribute("reminders", actor.may(Deed.NOTE) ? reminders.of(it.order()) : List.of());
  }
}
