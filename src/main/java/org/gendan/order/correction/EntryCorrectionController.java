package org.gendan.order.correction;

import java.time.OffsetDateTime;
import org.gendan.order.correction.EntryCorrections.Corrected;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A line of an order's story that says something wrong. */
@RestController
@RequestMapping("/api/orders/{orderId}/entry-corrections")
class EntryCorrectionController {

  private final EntryCorrections corrections;
  private final CurrentActor actor;

  EntryCorrectionController(EntryCorrections corrections, CurrentActor actor) {
    this.corrections = corrections;
    this.actor = actor;
  }

  /**
   * Which line of the timeline, by its {@code kind} and, where there are several, {@code at}; what
   * it should have said, and why it was wrong.
   */
  record Body(String requestId, String kind, OffsetDateTime at, String right, String reason) {}

  @PostMapping
  ResponseEntity<EntryCorrection> correct(@PathVariable String orderId, @RequestBody Body body) {
    actor.mustBeOneOf("correct the story of an order", Roles.DESKS.toArray(String[]::new));
    Corrected corrected =
        corrections.correct(
            orderId,
            body.requestId(),
            body.kind(),
            body.at() == null ? null : body.at().toInstant(),
            body.right(),
            body.reason());
    return ResponseEntity.status(corrected.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(corrected.correction());
  }
}
