package org.gendan.escalation.owner;

import org.gendan.escalation.Post;
import org.gendan.escalation.Severity;
import org.springframework.modulith.NamedInterface;

/**
 * Who owns a new case and in which hurry.
 *
 * @param rank orders the tasks of a group; the higher comes first
 */
@NamedInterface
public record Triage(Severity severity, int rank, Post post) {}
