package org.gendan.order.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.plan.DispatchListMapper.Head;
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

/** The list of what ships on a day (排单). */
@RestController
@RequestMapping("/api/dispatch-lists")
class DispatchListController {

  private final DispatchLists lists;
  private final CurrentActor actor;
  private final ZoneId zone;

  DispatchListController(DispatchLists lists, CurrentActor actor, ZoneId zone) {
    this.lists = lists;
    this.actor = actor;
    this.zone = zone;
  }

  /** What shall ship on {@code date}; no orders take the list of the day back. */
  record ListBody(@NotNull LocalDate date, List<@NotNull String> orderIds) {}

  /** An order that is on the list, or could be. */
  record Item(
      String orderId,
      String platform,
      String platformOrderNo,
      OffsetDateTime placedAt,
      OffsetDateTime promisedDispatchAt,
      String status,
      boolean listed) {}

  /** The list of a day; who handed it in is null while nobody has. */
  record ListAnswer(
      LocalDate date,
      String submittedBy,
      OffsetDateTime submittedAt,
      List<Item> items,
      int page,
      int size,
      long total) {}

  @GetMapping
  ListAnswer show(
      @RequestParam LocalDate date,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "200") int size) {
    actor.must(Deed.NOTE);
    return answer(date, lists.of(date).orElse(null), new PageRequest(page, size));
  }

  @PostMapping
  ListAnswer submit(@RequestBody ListBody body) {
    actor.must(Deed.PLAN_DISPATCH);
    Head head = lists.submit(Checked.of(body).date(), body.orderIds()).orElse(null);
    return answer(body.date(), head, new PageRequest(0, 200));
  }

  private ListAnswer answer(LocalDate date, Head head, PageRequest page) {
    var rows = lists.rows(date, page);
    return new ListAnswer(
        date,
        head == null ? null : head.submittedBy(),
        head == null ? null : BusinessTime.at(head.submittedAt(), zone),
        rows.items().stream()
            .map(
                row ->
                    new Item(
                        row.orderId(),
                        row.platform(),
                        row.platformOrderNo(),
                        BusinessTime.at(row.placedAt(), zone),
                        row.promisedDispatchAt() == null
                            ? null
                            : BusinessTime.at(row.promisedDispatchAt(), zone),
                        row.status(),
                        row.listed()))
            .toList(),
        rows.page(),
        rows.size(),
        rows.total());
  }
}
