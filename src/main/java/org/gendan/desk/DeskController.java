package org.gendan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gendan.order.OrderStatus;
import org.gendan.order.overview.Timeline;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.sight.Masking;
import org.gendan.security.sight.Unmaskings;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about orders. */
@Controller
class DeskController {

  private static final int ROWS = 25;

  private final OrderListMapper list;
  private final OrderPages pages;
  private final Timeline timeline;
  private final Masking masking;
  private final Unmaskings unmaskings;
  private final CurrentActor actor;
  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  DeskController(
      OrderListMapper list,
      OrderPages pages,
      Timeline timeline,
      Masking masking,
      Unmaskings unmaskings,
      CurrentActor actor,
      MessageSource texts,
      Clock clock,
      ZoneId zone) {
    this.list = list;
    this.pages = pages;
    this.timeline = timeline;
    this.masking = masking;
    this.unmaskings = unmaskings;
    this.actor = actor;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute("say")
  DeskWords words(Locale reader) {
    return new DeskWords(texts, reader, zone, clock.instant());
  }

  @ModelAttribute("me")
  String me() {
    return actor.id();
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

  @ExceptionHandler
  String refused(Refusal refusal, Locale reader, Model model, HttpServletResponse response) {
    response.setStatus(
        switch (refusal.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND.value();
          case FORBIDDEN -> HttpStatus.FORBIDDEN.value();
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY.value();
          case CONFLICT, HELD -> HttpStatus.CONFLICT.value();
        });
    model.addAttribute("say", words(reader));
    model.addAttribute("me", me());
    model.addAttribute("refusal", refusal);
    return "desk/refused";
  }

  private void show(String orderId, Model model) {
    model.addAttribute("it", masking.of(pages.of(orderId), List.of(orderId)));
    boolean clear = masking.sees(orderId);
    model.addAttribute("clear", clear);
    model.addAttribute("mayUnmask", !clear && unmaskings.mayAsk());
    model.addAttribute("choices", Choices.ALL);
    model.addAttribute("mayAct", pages.isOfADesk());
    // One for each form on the page: what is sent twice is done once.
    model.addAttribute("requestId", Ids.next());
  }
}
