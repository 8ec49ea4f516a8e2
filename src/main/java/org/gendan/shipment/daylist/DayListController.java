package org.gendan.shipment.daylist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.calendar.BusinessTime;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.PageRequest;
import org.gendan.words.StoryWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was looked after on a day, and what is carried over. */
@RestController
@RequestMapping("/api/shipments/day-list")
class DayListController {

  private final DayList days;
  private final CurrentActor actor;
  private final ZoneId zone;

  DayListController(DayList days, CurrentActor actor, ZoneId zone) {
    this.days = days;
    this.actor = actor;
    this.zone = zone;
  }

  /** A day; {@code locked} says that nothing of it changes any more. */
  record View(
      LocalDate date,
      OffsetDateTime locksAt,
      boolean locked,
      List<Item> items,
      int page,
      int size,
      long total) {}

  /** One parcel with its owner or its next date. */
  record Item(
      String shipmentId,
      String platformOrderNo,
      String carrier,
      String waybillNo,
      String status,
      String state,
      String owner,
      OffsetDateTime nextAt,
      OffsetDateTime returnAt,
      String reason) {}

  @GetMapping
  View show(
      @RequestParam LocalDate date,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOneOf(
        "see the list of a day",
        Stream.concat(Roles.DESKS.stream(), Stream.of(Roles.ANALYSTS, Roles.CAMUNDA_ADMIN))
            .toArray(String[]::new));
    var day = days.of(date, new PageRequest(page, size));
    return new View(
        day.date(),
        at(day.locksAt()),
        day.locked(),
        day.items().items().stream().map(this::item).toList(),
        day.items().page(),
        day.items().size(),
        day.items().total());
  }

  private Item item(DayList.Item i) {
    return new Item(
        i.shipmentId(),
        i.orderNo(),
        i.carrier(),
        i.waybillNo(),
        i.status().name(),
        i.state().name(),
        i.owner(),
        at(i.nextAt()),
        at(i.returnAt()),
        StoryWords.toReader(i.reason()));
  }

  private OffsetDateTime at(Instant instant) {
    return BusinessTime.at(instant, zone);
  }
}
