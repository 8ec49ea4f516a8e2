package org.gendan.intake.web;

import java.security.Principal;
import org.gendan.intake.Quarantine;
import org.gendan.intake.QuarantinedRow;
import org.gendan.intake.QuarantinedRow.Status;
import org.gendan.intake.ReplayedRow;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/quarantine")
class QuarantineController {

  private final Quarantine quarantine;

  QuarantineController(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  /** The corrected text; what is absent is tried again unchanged. */
  record Correction(String rawText, String rawDetails) {}

  @GetMapping
  Page<QuarantinedRow> list(
      @RequestParam(required = false) String source,
      @RequestParam(required = false) Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return quarantine.page(source, status, new PageRequest(page, size));
  }

  @GetMapping("/{id}")
  QuarantinedRow get(@PathVariable long id) {
    return quarantine.get(id);
  }

  @PostMapping("/{id}/replay")
  ReplayedRow replay(
      @PathVariable long id,
      @RequestBody(required = false) Correction correction,
      Principal actor) {
    return correction == null
        ? quarantine.replay(id, null, null, actor.getName())
        : quarantine.replay(id, correction.rawText(), correction.rawDetails(), actor.getName());
  }
}
