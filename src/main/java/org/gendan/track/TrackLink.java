package org.gendan.track;

import java.time.Instant;

/**
 * A link to the page of an order.
 *
 * @param tokenDigest digest of its secret; null while it is still to be sent
 * @param endsAt null while the order has not ended
 * @param withdrawnAt when a person has ended it, or null
 */
record TrackLink(
    String linkId,
    String orderId,
    String tokenDigest,
    Instant madeAt,
    String madeBy,
    Instant endsAt,
    Instant withdrawnAt) {}
