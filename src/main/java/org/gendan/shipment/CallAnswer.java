package org.gendan.shipment;

import java.time.LocalDate;

/**
 * What an agent notes about a call to the customer.
 *
 * @param actionDate the agreed business day, or null
 * @param address the corrected address, or null
 * @param remark what was said, or null
 */
public record CallAnswer(
    CallResult result,
    CallReason reason,
    CallClaim claim,
    CallAction action,
    LocalDate actionDate,
    String address,
    String remark) {}
