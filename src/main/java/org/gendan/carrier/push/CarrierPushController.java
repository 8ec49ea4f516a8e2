package org.gendan.carrier.push;

import java.util.List;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What carriers pushed and what became of it, for logistics and administrators. */
@RestController
@RequestMapping("/api/carrier-pushes")
class CarrierPushController {

  private final PushInbox inbox;
  private final CurrentActor actor;

  CarrierPushController(PushInbox inbox, CurrentActor actor) {
    this.inbox = inbox;
    this.actor = actor;
  }

  @GetMapping
  Page<Push> list(
      @RequestParam(required = false) Push.Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    mustBeAllowed("see what carriers pushed");
    var request = new PageRequest(page, size);
    List<Push> pushes = inbox.page(status, request.offset(), size);
    return new Page<>(pushes, page, size, inbox.count(status));
  }

  /** Tries again now, for instance after a parcel was recorded late. */
  @PostMapping("/{pushId}/replay")
  void again(@PathVariable long pushId) {
    mustBeAllowed("repeat a push");
    inbox.again(pushId);
  }

  private void mustBeAllowed(String action) {
    actor.mustBeOneOf(action, Roles.LOGISTICS, Roles.TECH_SUPPORT, Roles.CAMUNDA_ADMIN);
  }
}
