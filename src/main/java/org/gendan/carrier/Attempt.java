package org.gendan.carrier;

import java.time.Instant;

/**
 * One try of an action.
 *
 * @param round counts up when the carrier is known to have done nothing, so that a new try is a new
 *     request; stays when the outcome is unknown, so that the try is recognized
 * @param outcomeUnknown whether an earlier try of this round may have taken effect
 * @param firstTriedAt when this round was first sent
 */
public record Attempt(int round, boolean outcomeUnknown, Instant firstTriedAt) {}
