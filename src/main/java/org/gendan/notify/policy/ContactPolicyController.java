package org.gendan.notify.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes and tells what customers wish about being contacted. */
@RestController
@RequestMapping("/api/contact-policies")
class ContactPolicyController {

  private final ContactPolicy policy;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  ContactPolicyController(ContactPolicy policy, CurrentActor actor, Clock clock, ZoneId zone) {
    this.policy = policy;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** What the customer said; {@code wish} is one of {@link Wish}. */
  record WishBody(String phone, @OneOf(Wish.class) String wish, @Text(500) String reason) {}

  /** Whether a purpose is allowed now, from when, or why never. */
  record Permission(boolean allowed, OffsetDateTime from, String refusedBy) {}

  /** One wish of the past, or the one in force. */
  record Said(String wish, String reason, String notedBy, OffsetDateTime notedAt) {}

  /** What is in force, what that allows now, and what was said so far. */
  record View(String phone, String wish, Map<ContactPurpose, Permission> now, List<Said> history) {}

  @PostMapping
  ResponseEntity<View> note(@RequestBody WishBody body) {
    mustTalkToCustomers("note what a customer wishes");
    WishBody told = Checked.of(body);
    boolean news = policy.note(told.phone(), Wish.valueOf(told.wish()), told.reason());
    return ResponseEntity.status(news ? HttpStatus.CREATED : HttpStatus.OK)
        .body(view(body.phone()));
  }

  @GetMapping
  View show(@RequestParam String phone) {
    mustTalkToCustomers("ask what a customer wishes");
    return view(phone);
  }

  private void mustTalkToCustomers(String action) {
    actor.mustBeOneOf(
        action,
        Roles.ORDER_AGENTS,
        Roles.AFTER_SALES,
        Roles.TEAM_LEADS,
        Roles.SUPERVISORS,
        Roles.CAMUNDA_ADMIN);
  }

  private View view(String phone) {
    Instant now = clock.instant();
    Map<ContactPurpose, Permission> allowed = new EnumMap<>(ContactPurpose.class);
    for (ContactPurpose purpose : ContactPurpose.values()) {
      allowed.put(purpose, permission(phone, purpose, now));
    }
    return new View(
        phone,
        policy.wishOf(phone).name(),
        allowed,
        policy.history(phone).stream().map(this::said).toList());
  }

  private Permission permission(String phone, ContactPurpose purpose, Instant now) {
    var permission = policy.mayContact(phone, purpose, now);
    return new Permission(
        permission.isAllowed(),
        permission instanceof QuietUntil quiet ? at(quiet.from()) : null,
        permission instanceof Refused refused ? refused.wish().name() : null);
  }

  private Said said(ContactWish wish) {
    return new Said(wish.wish().name(), wish.reason(), wish.notedBy(), at(wish.notedAt()));
  }

  private OffsetDateTime at(Instant instant) {
    return BusinessTime.at(instant, zone);
  }
}
