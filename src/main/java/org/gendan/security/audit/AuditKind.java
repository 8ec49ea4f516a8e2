package org.gendan.security.audit;

import org.springframework.modulith.NamedInterface;

/** What is noted in the audit trail. */
@NamedInterface
public enum AuditKind {
  /** Personal data were shown to a person who has a task about them, or has unmasked them. */
  DATA_SHOWN,
  /** A person asked to see personal data without a task about them, and said why. */
  DATA_UNMASKED,
  /** A list left the house as a file. */
  DATA_EXPORTED,
  /** A sheet with personal data came in. */
  SHEET_IMPORTED,
  /** Users, groups, members or grants were changed. */
  ROLES_CHANGED,
  /** Models, tables or forms were deployed or taken back. */
  MODELS_DEPLOYED,
  /** Many cases were retried, suspended or let go on at once. */
  CASES_MOVED,
  /** An administrator logged in. */
  ADMIN_LOGGED_IN,
  /** All that is held of one person was handed out. */
  PERSON_EXPORTED,
  /** All that is held of one person was erased. */
  PERSON_ERASED,
  /** What was older than its term was removed. */
  DATA_EXPIRED
}
