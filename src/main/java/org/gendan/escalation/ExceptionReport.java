package org.gendan.escalation;

import jakarta.validation.constraints.NotNull;
import org.gendan.refusal.field.Text;

/**
 * A person, a rule or a timer says that something went wrong.
 *
 * @param requestId the caller's own, at most 64 characters; makes a repeated report the same report
 * @param orderId the order it is about, or null
 * @param shipmentId the parcel it is about, or null
 * @param text what was seen, or null
 * @param raisedBy user id, or the name of the rule or timer; null for the caller
 */
public record ExceptionReport(
    @NotNull(message = "is missing; send an id of your own choice") @Text(64) String requestId,
    String orderId,
    String shipmentId,
    @NotNull ExceptionCause cause,
    @Text(value = 2_000, typed = false) String text,
    String raisedBy) {}
