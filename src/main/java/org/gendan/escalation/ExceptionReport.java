package org.gendan.escalation;

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
    String requestId,
    String orderId,
    String shipmentId,
    ExceptionCause cause,
    String text,
    String raisedBy) {}
