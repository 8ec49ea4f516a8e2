package org.gendan.cockpit.bulk;

import java.time.LocalDateTime;

/**
 * A run; times are UTC.
 *
 * @param subject id of the cause, code of the carrier or the platform
 * @param said what it is about, for people
 * @param listedTo the last one that was looked at while it is listed
 */
record RunRow(
    String runId,
    RunDeed deed,
    RunAbout about,
    String subject,
    String said,
    RunStatus status,
    String remark,
    String askedBy,
    String askedGroups,
    LocalDateTime askedAt,
    String startedBy,
    LocalDateTime startedAt,
    LocalDateTime doneAt,
    String listedTo) {}
