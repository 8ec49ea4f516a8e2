package org.gendan.security.sight;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gendan.engine.load.HeldCasesMapper;
import org.gendan.mask.PersonalKind;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Finds out what the person at the door may see; a few statements, however much is shown. */
@Component
class Sights {

  private final HeldCasesMapper hands;
  private final UnmaskingMapper unmaskings;
  private final OrdersOfCases cases;
  private final CurrentActor actor;
  private final Clock clock;

  Sights(
      HeldCasesMapper hands,
      UnmaskingMapper unmaskings,
      OrdersOfCases cases,
      CurrentActor actor,
      Clock clock) {
    this.hands = hands;
    this.unmaskings = unmaskings;
    this.cases = cases;
    this.actor = actor;
    this.clock = clock;
  }

  Sight ofThePersonAtTheDoor() {
    Set<PersonalKind> needed = Sight.needed(actor.groups());
    List<String> held = needed.isEmpty() ? List.of() : hands.heldBy(actor.id());
    List<String> asked = unmaskings.open(actor.id(), clock.instant());
    return new Sight(needed, widened(held), widened(asked));
  }

  private Set<String> widened(List<String> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new HashSet<>(ids);
    Set<String> orders = cases.ordersOf(ids);
    if (!orders.isEmpty()) {
      all.addAll(cases.withCases(orders));
    }
    return all;
  }
}
