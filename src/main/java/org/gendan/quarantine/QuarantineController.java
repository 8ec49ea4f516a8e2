package org.gendan.quarantine;

import jakarta.validation.constraints.NotNull;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows hold names, phones and addresses: only the desks that import them read them. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineController {

  private static final String[] READERS = {
    Roles.ORDER_AGENTS,
    Roles.AFTER_SALES,
    Roles.LOGISTICS,
    Roles.TEAM_LEADS,
    Roles.SUPERVISORS,
    Roles.CAMUNDA_ADMIN
  };

  private final Quarantine quarantine;
  private final CurrentActor actor;

  QuarantineController(Quarantine quarantine, CurrentActor actor) {
    this.quarantine = quarantine;
    this.actor = actor;
  }

  /** The corrected text; what is absent is tried again unchanged. */
  record Correction(String rawText, String rawDetails) {}

  /** Why nothing will come of a row. */
  record Dismissal(
      @NotNull(message = "is missing; why will nothing come of this row?") @Text(500)
          String reason) {}

  @GetMapping
  Page<QuarantinedRow> list(
      @RequestParam(required = false) String source,
      @RequestParam(required = false) Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOneOf("read the quarantine", READERS);
    return quarantine.page(source, status, new PageRequest(page, size));
  }

  @GetMapping("/{id}")
  QuarantinedRow get(@PathVariable long id) {
    actor.mustBeOneOf("read the quarantine", READERS);
    return quarantine.get(id);
  }

  @PostMapping("/{id}/replay")
  ReplayedRow replay(@PathVariable long id, @RequestBody(required = false) Correction correction) {
    actor.mustBeOneOf("replay a row", READERS);
    return correction == null
        ? quarantine.replay(id, null, null, actor.id())
        : quarantine.replay(id, correction.rawText(), correction.rawDetails(), actor.id());
  }

  @PostMapping("/{id}/dismissals")
  QuarantinedRow setAside(
      @PathVariable long id, @RequestBody(required = false) Dismissal dismissal) {
    actor.mustBeOneOf("set a row aside", READERS);
    return quarantine.setAside(id, Checked.of(dismissal).reason(), actor.id());
  }

  @PostMapping("/{id}/reopenings")
  QuarantinedRow reopen(@PathVariable long id) {
    actor.mustBeOneOf("reopen a row", READERS);
    return quarantine.reopen(id);
  }
}
