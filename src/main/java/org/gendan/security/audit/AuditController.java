package org.gendan.security.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit trail to supervisors, heads of department and administrators. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private final AuditMapper entries;
  private final AuditChain chain;
  private final CurrentActor actor;
  private final ZoneId zone;

  AuditController(AuditMapper entries, AuditChain chain, CurrentActor actor, ZoneId zone) {
    this.entries = entries;
    this.chain = chain;
    this.actor = actor;
    this.zone = zone;
  }

  /** One line of it. */
  record View(
      long entryNo,
      OffsetDateTime at,
      String person,
      AuditKind kind,
      String subject,
      String detail,
      String hash) {}

  /** The newest first; days are business days, both included. */
  @GetMapping
  Page<View> search(
      @RequestParam(required = false) String person,
      @RequestParam(required = false) AuditKind kind,
      @RequestParam(required = false) String subject,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    mustBeAllowed();
    var asked = new PageRequest(page, size);
    var wanted =
        new AuditMapper.Wanted(
            person,
            kind,
            subject,
            from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
            to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null));
    return new Page<>(
        entries.search(wanted, asked.size(), asked.offset()).stream().map(this::view).toList(),
        page,
        size,
        entries.count(wanted));
  }

  /** Whether the chain is what was written. */
  @GetMapping("/verification")
  AuditChain.Finding verify() {
    mustBeAllowed();
    return chain.verify();
  }

  private void mustBeAllowed() {
    actor.mustBeOneOf(
        "read the audit trail", Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS, Roles.CAMUNDA_ADMIN);
  }

  private View view(AuditEntry e) {
    return new View(
        e.entryNo(),
        e.at().atZone(zone).toOffsetDateTime(),
        e.person(),
        e.kind(),
        e.subject(),
        e.detail(),
        e.hash());
  }
}
