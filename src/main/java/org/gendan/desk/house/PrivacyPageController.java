package org.gendan.desk.house;

import static org.gendan.desk.house.HouseList.column;

import java.util.List;
import org.gendan.privacy.PrivacyDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a customer who asks for the data, or for their end, is answered. */
@Controller
class PrivacyPageController {

  private static final List<HouseList> LISTS =
      List.of(
          new HouseList(
              "privacy.exports",
              "/api/privacy/exports",
              null,
              List.of(
                  column("askedAt", "moment", "privacy.when"),
                  column("shownAs", "text", "privacy.phone"),
                  column("reason", "text", "why.so"),
                  column("askedBy", "text", "privacy.by"),
                  column("ordersFound", "text", "orders"),
                  column("digest", "text", "privacy.digest")),
              List.of()),
          new HouseList(
              "privacy.erasures",
              "/api/privacy/erasures",
              null,
              List.of(
                  column("askedAt", "moment", "privacy.when"),
                  column("phone", "text", "privacy.phone"),
                  column("reason", "text", "why.so"),
                  column("askedBy", "text", "privacy.by"),
                  column("orders", "count", "orders"),
                  column("doneAt", "moment", "privacy.done")),
              List.of()),
          new HouseList(
              "privacy.holds",
              "/api/privacy/holds",
              null,
              List.of(
                  column("placedAt", "moment", "privacy.when"),
                  column("platformOrderNo", "order", "number"),
                  column("reason", "text", "why.so"),
                  column("placedBy", "text", "privacy.by"),
                  column("holdId", "lift", "privacy.lifted")),
              List.of()),
          new HouseList(
              "privacy.runs",
              "/api/privacy/retention-runs",
              null,
              List.of(
                  column("runAt", "moment", "privacy.when"),
                  column("ruleName", "text", "privacy.rule"),
                  column("tableName", "text", "privacy.table"),
                  column("olderThan", "day", "privacy.older"),
                  column("deleted", "text", "privacy.deleted"),
                  column("changed", "text", "privacy.changed")),
              List.of()));

  private final PrivacyDesk desk;

  PrivacyPageController(PrivacyDesk desk) {
    this.desk = desk;
  }

  /** Export and erasure of one customer, legal holds, and what retention did. */
  @GetMapping("/privacy")
  String page(Model model) {
    desk.allowed("answer customers about their data");
    model.addAttribute("lists", LISTS);
    model.addAttribute("groups", List.of());
    return "desk/privacy";
  }
}
