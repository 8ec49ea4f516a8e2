package org.gendan.track;

import java.time.Instant;

/**
 * A code to the phone on the order.
 *
 * @param linkId the link at which it was asked for
 * @param wish the only wish that it proves
 * @param codeDigest null while it is still to be sent
 * @param endsAt null while it is still to be sent
 * @param tries how often something was tried for it
 */
record TrackCode(
    String codeId,
    String linkId,
    String orderId,
    TrackWish wish,
    String codeDigest,
    Instant askedAt,
    Instant endsAt,
    int tries,
    Instant usedAt) {}
