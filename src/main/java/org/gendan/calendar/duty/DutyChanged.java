package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * A person came on duty, or left; told in the transaction that changes the roster, and not who.
 *
 * @param groups the desks that have one more now, or one less
 * @param on whether the person has come
 * @param at since when; whole seconds
 */
@NamedInterface
public record DutyChanged(Set<String> groups, boolean on, Instant at) {}
