package org.gendan.shipment.tracking;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets logistics say what the words of status sheets mean. */
@RestController
@RequestMapping("/api/status-texts")
class StatusTextController {

  private final StatusTexts texts;
  private final CurrentActor actor;
  private final ZoneId zone;

  StatusTextController(StatusTexts texts, CurrentActor actor, ZoneId zone) {
    this.texts = texts;
    this.actor = actor;
    this.zone = zone;
  }

  /** A meaning; without a carrier it holds for every carrier. */
  record Meaning(String carrier, String text, ShipmentStatus status) {}

  /** A meaning, and who said so last. */
  record View(
      String carrier,
      String text,
      ShipmentStatus status,
      String changedBy,
      OffsetDateTime changedAt) {}

  @GetMapping
  Page<View> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    mustBeAllowed("read status texts");
    var asked = new PageRequest(page, size);
    List<StatusText> all = texts.all();
    List<View> items =
        all.stream().skip(asked.offset()).limit(asked.size()).map(this::view).toList();
    return new Page<>(items, asked.page(), asked.size(), all.size());
  }

  @PostMapping
  View put(@RequestBody Meaning meaning) {
    mustBeAllowed("change status texts");
    return view(texts.put(meaning.carrier(), meaning.text(), meaning.status(), actor.id()));
  }

  private void mustBeAllowed(String action) {
    actor.mustBeOneOf(action, Roles.LOGISTICS, Roles.CAMUNDA_ADMIN);
  }

  private View view(StatusText text) {
    return new View(
        text.carrier(),
        text.text(),
        text.status(),
        text.changedBy(),
        BusinessTime.at(text.changedAt(), zone));
  }
}
