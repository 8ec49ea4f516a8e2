package org.gendan.report.fact;

import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes what reports count again, after an upgrade or a change of what they measure by. */
@RestController
@RequestMapping("/api/reports")
class FactController {

  private final FactRebuild facts;
  private final CurrentActor actor;

  FactController(FactRebuild facts, CurrentActor actor) {
    this.facts = facts;
    this.actor = actor;
  }

  /** How many rows were read. */
  record Rebuilt(int rows) {}

  /** While the desks go on working. */
  @PostMapping("/rebuilds")
  @ResponseStatus(HttpStatus.CREATED)
  Rebuilt rebuild() {
    actor.mustBeOneOf("make the facts of reports again", Roles.CAMUNDA_ADMIN);
    return new Rebuilt(facts.rebuild());
  }
}
