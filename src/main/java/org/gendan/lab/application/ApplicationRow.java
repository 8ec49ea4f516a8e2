package org.gendan.lab.application;

import java.time.LocalDateTime;

/** One row of lab_application; times are UTC. */
record ApplicationRow(
    String applicationId,
    String previewId,
    ApplicationStatus status,
    boolean running,
    String chosen,
    String remark,
    String askedBy,
    String askedGroups,
    LocalDateTime askedAt,
    LocalDateTime fromAt,
    LocalDateTime untilAt,
    String deploymentId,
    String undoId,
    LocalDateTime appliedAt,
    LocalDateTime doneAt,
    String fault,
    String returnsId) {}
