package org.gendan.shipment.followup;

import java.time.LocalDate;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.springframework.modulith.NamedInterface;

/**
 * What an agent notes about a call to the customer.
 *
 * @param actionDate the agreed business day, or null
 * @param extendHold whether the carrier shall keep it longer than it does, until that day
 * @param address the corrected address, or null
 * @param remark what was said, or null
 */
@NamedInterface
public record CallAnswer(
    CallResult result,
    CallReason reason,
    CallClaim claim,
    CallAction action,
    LocalDate actionDate,
    boolean extendHold,
    String address,
    String remark) {}
