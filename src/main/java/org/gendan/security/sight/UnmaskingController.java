package org.gendan.security.sight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the wish to see personal data, and shows leads who had it how often. */
@RestController
class UnmaskingController {

  private final Unmaskings unmaskings;
  private final UnmaskingMapper kept;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  UnmaskingController(
      Unmaskings unmaskings, UnmaskingMapper kept, CurrentActor actor, Clock clock, ZoneId zone) {
    this.unmaskings = unmaskings;
    this.kept = kept;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** Why the data are needed. */
  record Why(String reason) {}

  /** The same about anything but an order; {@code kind} is one of {@link UnmaskedThing}. */
  record Wish(String kind, String id, String reason) {}

  /** Until when they are shown. */
  record Unmasked(String unmaskingId, OffsetDateTime shownUntil) {}

  @PostMapping("/api/orders/{orderId}/unmaskings")
  @ResponseStatus(HttpStatus.CREATED)
  Unmasked unmask(@PathVariable String orderId, @RequestBody Why why) {
    return answer(unmaskings.unmask(UnmaskedThing.ORDER, orderId, why.reason()));
  }

  @PostMapping("/api/unmaskings")
  @ResponseStatus(HttpStatus.CREATED)
  Unmasked unmask(@RequestBody Wish wish) {
    unmaskings.mustBeAbleToAsk();
    UnmaskedThing kind =
        Arrays.stream(UnmaskedThing.values())
            .filter(known -> known.name().equals(wish.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "kind",
                        ErrorCode.UNKNOWN,
                        "is one of " + Arrays.toString(UnmaskedThing.values())));
    if (wish.id() == null || wish.id().isBlank()) {
      throw Refusal.invalid("id", ErrorCode.REQUIRED, "is missing: say what to unmask");
    }
    return answer(unmaskings.unmask(kind, wish.id().strip(), wish.reason()));
  }

  /** How often a person asked. */
  record Rate(String person, long unmaskings, long subjects, OffsetDateTime lastAt) {}

  /** All persons who asked on these business days. */
  record Rates(LocalDate from, LocalDate to, List<Rate> items) {}

  /** Both days are included; today when none are named. */
  @GetMapping("/api/unmaskings")
  Rates rates(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to) {
    actor.mustBeOneOf(
        "see who unmasks how often",
        Roles.TEAM_LEADS,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS,
        Roles.CAMUNDA_ADMIN);
    LocalDate last = to.or(() -> from).orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    LocalDate first = from.orElse(last);
    return new Rates(
        first,
        last,
        kept
            .rates(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant())
            .stream()
            .map(
                rate ->
                    new Rate(
                        rate.person(),
                        rate.unmaskings(),
                        rate.subjects(),
                        rate.lastAt().atZone(zone).toOffsetDateTime()))
            .toList());
  }

  private Unmasked answer(Unmasking unmasking) {
    return new Unmasked(
        unmasking.unmaskingId(), unmasking.expiresAt().atZone(zone).toOffsetDateTime());
  }
}
