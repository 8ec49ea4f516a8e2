package org.gendan.security;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has sent wrong passwords to this node, for administrators. */
@RestController
class WrongPasswordsController {

  private final Logins logins;
  private final CurrentActor actor;

  WrongPasswordsController(Logins logins, CurrentActor actor) {
    this.logins = logins;
    this.actor = actor;
  }

  /** The whole of a list that is short by itself. */
  record WrongLogins(List<Logins.Wrong> items) {}

  @GetMapping("/api/logins")
  WrongLogins wrong() {
    actor.mustBeOneOf("see who sent wrong passwords", Roles.CAMUNDA_ADMIN);
    return new WrongLogins(logins.wrong());
  }
}
