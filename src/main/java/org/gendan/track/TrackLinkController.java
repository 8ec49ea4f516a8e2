package org.gendan.track;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.refusal.field.Checked;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where desks make and end the links to the pages of customers. */
@RestController
@RequestMapping("/api/orders/{orderId}/track-links")
class TrackLinkController {

  private final TrackLinks links;
  private final TrackAddress address;
  private final CurrentActor actor;
  private final ZoneId zone;

  TrackLinkController(TrackLinks links, TrackAddress address, CurrentActor actor, ZoneId zone) {
    this.links = links;
    this.address = address;
    this.actor = actor;
    this.zone = zone;
  }

  /** With {@code send} it goes to the phone on the order, and the caller does not learn it. */
  record LinkBody(
      @NotNull(
              message =
                  "is missing; true sends the link to the phone on the order, false tells it to"
                      + " you")
          Boolean send) {}

  /** A link; {@code url} is told once, and null where it was sent or made earlier. */
  record LinkAnswer(
      String linkId,
      String url,
      OffsetDateTime madeAt,
      String madeBy,
      OffsetDateTime endsAt,
      boolean ended) {}

  /** The links of an order, the newest first. */
  record LinkList(List<LinkAnswer> items) {}

  /** How many were ended. */
  record Withdrawn(int ended) {}

  @PostMapping
  ResponseEntity<LinkAnswer> make(@PathVariable String orderId, @RequestBody LinkBody body) {
    actor.must(Deed.SEND_LINK);
    if (Checked.of(body).send()) {
      return ResponseEntity.status(HttpStatus.CREATED).body(answer(links.send(orderId), null));
    }
    TrackLinks.Made made = links.make(orderId);
    String url =
        address.isKnown()
            ? address.of(made.token())
            : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                + "/track/"
                + made.token();
    return ResponseEntity.status(HttpStatus.CREATED).body(answer(made.link(), url));
  }

  @GetMapping
  LinkList list(@PathVariable String orderId) {
    actor.must(Deed.SEND_LINK);
    return new LinkList(links.of(orderId).stream().map(link -> answer(link, null)).toList());
  }

  @PostMapping("/withdrawals")
  Withdrawn withdraw(@PathVariable String orderId) {
    actor.must(Deed.SEND_LINK);
    return new Withdrawn(links.withdraw(orderId));
  }

  private LinkAnswer answer(TrackLink link, String url) {
    Instant end = link.withdrawnAt() == null ? link.endsAt() : link.withdrawnAt();
    return new LinkAnswer(
        link.linkId(),
        url,
        BusinessTime.at(link.madeAt(), zone),
        link.madeBy(),
        BusinessTime.at(end, zone),
        link.withdrawnAt() != null);
  }
}
