package org.gendan.shipment.care;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the follow-up record (系统跟单, row 52 of docs/domain.md).
 *
 * @param madeBy user id
 * @param result whether the customer was reached
 * @param reason objection or cause; {@link CallReason#NONE} (无) when there is none
 * @param actionDate agreed business day, or null
 * @param remark what was said, or null
 */
public record FollowUpNote(
    String shipmentId,
    Instant madeAt,
    String madeBy,
    FollowUpStep step,
    CallResult result,
    CallReason reason,
    CallClaim claim,
    CallAction action,
    LocalDate actionDate,
    String remark) {}
