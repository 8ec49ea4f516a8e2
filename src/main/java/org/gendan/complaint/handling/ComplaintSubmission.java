package org.gendan.complaint.handling;

import org.springframework.modulith.NamedInterface;

/**
 * A complaint as it is handed in; what is wrong with it is found out by {@link ComplaintIntake}.
 *
 * @param requestId the caller's id
 * @param orderId our id of the order, or null when platform and number name it
 * @param grade the caller's opinion, or null
 * @param callbackPhone null for the customer's number of the order
 * @param customerClass null for what the order says
 */
@NamedInterface
public record ComplaintSubmission(
    String requestId,
    String orderId,
    String platform,
    String platformOrderNo,
    String kind,
    String grade,
    String sku,
    String text,
    String callbackPhone,
    String customerClass) {}
