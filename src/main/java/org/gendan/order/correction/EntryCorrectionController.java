package org.gendan.order.correction;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.gendan.order.correction.EntryCorrections.Corrected;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
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
  record Body(
      @NotNull @Code String requestId,
      @NotNull @Code String kind,
      OffsetDateTime at,
      @NotNull(message = "is missing: what the line should have said") @Text(2_000) String right,
      @NotNull(message = "is missing: why it was wrong") @Text(2_000) String reason) {}

  @PostMapping
  ResponseEntity<EntryCorrection> correct(@PathVariable String orderId, @RequestBody Body body) {
    actor.must(Deed.MEND_STORY);
    Body told = Checked.of(body);
    Corrected corrected =
        corrections.correct(
            orderId,
            told.requestId(),
            told.kind(),
            told.at() == null ? null : told.at().toInstant(),
            told.right(),
            told.reason());
    return ResponseEntity.status(corrected.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(corrected.correction());
  }
}
