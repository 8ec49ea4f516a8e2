package org.gendan.engine.opentask;

import org.gendan.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes the table of open tasks again, should a database have been put back or worked on by hand.
 */
@RestController
@RequestMapping("/api/open-tasks")
class OpenTaskController {

  private static final String ADMINISTRATORS = "camunda-admin";

  private final OpenTaskWriter writer;

  OpenTaskController(OpenTaskWriter writer) {
    this.writer = writer;
  }

  /** How many tasks were read. */
  record Rebuilt(int tasks) {}

  /** While the desks go on working. */
  @PostMapping("/rebuilds")
  @ResponseStatus(HttpStatus.CREATED)
  Rebuilt rebuild(Authentication caller) {
    if (caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .noneMatch(ADMINISTRATORS::equals)) {
      throw Refusal.forbidden("Only administrators may make the table of open tasks again");
    }
    return new Rebuilt(writer.rebuild());
  }
}
