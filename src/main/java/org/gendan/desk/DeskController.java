package org.gendan.desk;

import java.util.List;
import org.gendan.order.OrderStatus;
import org.gendan.order.overview.Timeline;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about orders. */
@Controller
class DeskController {

  private static final int ROWS = 25;

  /** What is wrong with a field most often, said in the reader's language. */
  private static final List<String> ERRORS =
      List.of(
          "required",
          "too-long",
          "phone",
          "amount",
          "unknown",
          "number",
          "decimals",
          "not-allowed");

  private final OrderListMapper list;
  private final OrderPages pages;
  private final Timeline timeline;
  private final OrderActs acts;

  DeskController(OrderListMapper list, OrderPages pages, Timeline timeline, OrderActs acts) {
    this.list = list;
    this.pages = pages;
    this.timeline = timeline;
    this.acts = acts;
  }

  /** The list, by what the customer or the carrier names. */
  @GetMapping("/orders")
  String list(
      @RequestParam(required = false) OrderStatus status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var asked = new PageRequest(page, ROWS);
    String text = q.isBlank() ? null : q.strip();
    List<OrderListRow> found = list.search(status, text, ROWS + 1, asked.offset());
    List<OrderListRow> shown = found.stream().limit(ROWS).toList();
    model.addAttribute("q", q);
    model.addAttribute("status", status);
    model.addAttribute("stages", OrderStatus.values());
    model.addAttribute("page", page);
    model.addAttribute("more", found.size() > ROWS);
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
    OrderPage it = pages.of(orderId);
    model.addAttribute("it", it);
    model.addAttribute("acts", acts.of(it.order(), it.shipments()));
    model.addAttribute("errors", ERRORS);
  }
}
