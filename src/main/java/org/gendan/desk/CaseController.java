package org.gendan.desk;

import java.util.List;
import java.util.Optional;
import org.gendan.order.overview.Timeline;
import org.gendan.refusal.Refusal;
import org.gendan.security.sight.Masking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case of an order, whatever it is about: where it stands, and what can be done. */
@Controller
class CaseController {

  private final OrderPages pages;
  private final Timeline timeline;
  private final OrderActs orderActs;
  private final CaseActs acts;
  private final Masking masking;

  CaseController(
      OrderPages pages, Timeline timeline, OrderActs orderActs, CaseActs acts, Masking masking) {
    this.pages = pages;
    this.timeline = timeline;
    this.orderActs = orderActs;
    this.acts = acts;
    this.masking = masking;
  }

  /** The whole page; cases that a call answers have a page of their own, which has this in it. */
  @GetMapping("/cases/{caseId}")
  String page(@PathVariable String caseId, Model model) {
    show(caseId, model);
    return "desk/order-case";
  }

  /** The same without its frame; nothing for a case of no order, or of many. */
  @GetMapping("/cases/{caseId}/panel")
  String panel(@PathVariable String caseId, Model model) {
    if (orderOf(caseId).isEmpty()) {
      return "desk/order-case :: none";
    }
    show(caseId, model);
    return "desk/order-case :: panel";
  }

  private void show(String caseId, Model model) {
    String orderId =
        orderOf(caseId)
            .orElseThrow(() -> Refusal.notFound("There is no case '%s' of one order", caseId));
    CasePage it = masking.of(pages.ofCase(orderId, caseId), List.of(orderId));
    OrderPage about = masking.of(pages.of(orderId), List.of(orderId));
    model.addAttribute("it", it);
    model.addAttribute("order", it.order());
    model.addAttribute("acts", acts.of(it, orderActs.of(about.order(), about.shipments())));
  }

  private Optional<String> orderOf(String caseId) {
    List<String> about =
        timeline.ordersOfCases(List.of(caseId)).getOrDefault(caseId, List.of()).stream()
            .distinct()
            .toList();
    return about.size() == 1 ? Optional.of(about.get(0)) : Optional.empty();
  }
}
