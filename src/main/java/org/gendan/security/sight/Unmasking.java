package org.gendan.security.sight;

import java.time.Instant;

/**
 * A person asked to see the personal data of something.
 *
 * @param subject as answers name it
 * @param reason as the person gave it, phone numbers masked
 * @param expiresAt until when the data are shown
 */
record Unmasking(
    String unmaskingId,
    String person,
    UnmaskedThing kind,
    String subject,
    String reason,
    Instant askedAt,
    Instant expiresAt) {}
