package org.gendan.erp;

import java.time.Instant;

/**
 * A parcel that the ERP has shipped.
 *
 * @param syncId the ERP's own number of this news
 * @param orderId ours, as it was pushed
 * @param carrier our carrier code, or the ERP's own when no setting translates it
 * @param waybillNo the carrier's number
 * @param shippedAt when the warehouse shipped it
 * @param changedAt when the ERP last touched it
 */
public record ErpShipment(
    String syncId,
    String orderId,
    String carrier,
    String waybillNo,
    Instant shippedAt,
    Instant changedAt) {}
