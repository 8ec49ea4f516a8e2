package org.gendan.desk;

import java.util.List;
import java.util.Set;
import org.gendan.order.OrderStatus;
import org.gendan.order.overview.Timeline;
import org.gendan.security.sight.Masking;
import org.gendan.security.sight.Unmaskings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about orders. */
@Controller
class DeskController {

  private static final int ROWS = 25;

  private final OrderListMapper list;
  private final OrderPages pages;
  private final Timeline timeline;
  private final OrderActs acts;
  private final Masking masking;
  private final Unmaskings unmaskings;

  DeskController(
      OrderListMapper list,
      OrderPages pages,
      Timeline timeline,
      OrderActs acts,
      Masking masking,
      Unmaskings unmaskings) {
    this.list = list;
    this.pages = pages;
    this.timeline = timeline;
    this.acts = acts;
    this.masking = masking;
    this.unmaskings = unmaskings;
  }

  /** The list, by what the customer or the carrier names. */
  @GetMapping("/orders")
  String list(
      @RequestParam(required = false) OrderStatus status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) String after,
      Model model) {
    List<OrderListRow> found =
        list.search(
            new OrderListQuery(
                q,
                status == null ? Set.of() : Set.of(status),
                Set.of(),
                null,
                null,
                null,
                OrderListQuery.Place.of(after),
                ROWS + 1));
    List<OrderListRow> shown = masking.of(found.stream().limit(ROWS).toList(), List.of());
    model.addAttribute("q", q);
    model.addAttribute("status", status);
    model.addAttribute("stages", OrderStatus.values());
    model.addAttribute("first", after == null);
    model.addAttribute("more", found.size() > ROWS ? shown.get(ROWS - 1).place() : null);
    model.addAttribute("rows", shown);
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
    model.addAttribute("mayUnmask", !clear && unmaskings.mayAsk());
    model.addAttribute("acts", acts.of(it.order(), it.shipments()));
  }
}
