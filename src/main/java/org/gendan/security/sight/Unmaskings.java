package org.gendan.security.sight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.mask.Mask;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person of a desk see personal data without a task about them, for a reason that is kept.
 */
@Service
@NamedInterface
public class Unmaskings {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 500;

  /** Analysts are not among them: they work on models, never on a case. */
  private static final String[] WHO =
      Stream.concat(Roles.DESKS.stream().sorted(), Stream.of(Roles.CAMUNDA_ADMIN))
          .toArray(String[]::new);

  private final UnmaskingMapper unmaskings;
  private final UnmaskingProperties bounds;
  private final OrdersOfCases cases;
  private final AuditTrail trail;
  private final CurrentActor actor;
  private final Clock clock;

  Unmaskings(
      UnmaskingMapper unmaskings,
      UnmaskingProperties bounds,
      OrdersOfCases cases,
      AuditTrail trail,
      CurrentActor actor,
      Clock clock) {
    this.unmaskings = unmaskings;
    this.bounds = bounds;
    this.cases = cases;
    this.trail = trail;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Shows it to the person at the door from now on, for a while.
   *
   * @throws Refusal when the person may not, gives no reason, or there is no such order
   */
  @Transactional
  Unmasking unmask(UnmaskedThing thing, String id, String reason) {
    mustBeAbleToAsk();
    String why = KeptText.optional("reason", reason, LONGEST);
    if (why == null || why.codePointCount(0, why.length()) < SHORTEST) {
      throw Refusal.invalid(
          "reason", ErrorCode.REQUIRED, "is missing: say what the data are needed for");
    }
    if (thing == UnmaskedThing.ORDER && !cases.ordersOf(List.of(id)).contains(id)) {
      throw Refusal.notFound("There is no order " + id);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var unmasking =
        new Unmasking(
            Ids.next(),
            actor.id(),
            thing,
            thing.subject(id),
            Mask.text(why),
            now,
            now.plus(bounds.shownFor()));
    unmaskings.add(unmasking);
    trail.note(AuditKind.DATA_UNMASKED, unmasking.subject(), unmasking.reason());
    return unmasking;
  }

  /**
   * Before anything of the question is read.
   *
   * @throws Refusal when the person at the door is of no desk
   */
  void mustBeAbleToAsk() {
    actor.mustBeOneOf("unmask personal data", WHO);
  }

  /** Whether the person at the door may ask. */
  public boolean mayAsk() {
    return Stream.of(WHO).anyMatch(actor::is);
  }
}
