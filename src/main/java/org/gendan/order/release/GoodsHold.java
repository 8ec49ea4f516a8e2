package org.gendan.order.release;

import java.time.Instant;
import org.gendan.order.OrderStatus;
import org.springframework.modulith.NamedInterface;

/**
 * Goods that must not be handed out until they are released (物控, row 149 of docs/domain.md).
 *
 * @param id our id, the business key of its process and the ref of its hold
 * @param requestId the caller's id, which makes a repeated request the same request
 * @param text why, or null
 * @param holdTold who at the destination has confirmed the hold, or null
 * @param releasedBy who released them, or null while they are held
 * @param releaseText what the release was ordered with, or null
 * @param releaseTold who at the destination has confirmed the release, or null
 */
@NamedInterface
public record GoodsHold(
    String id,
    String orderId,
    String requestId,
    OrderedBy orderedBy,
    String text,
    String placedBy,
    Instant placedAt,
    String holdTold,
    String releasedBy,
    Instant releasedAt,
    String releaseText,
    String releaseTold) {

  /** Who may order that goods are held and released. */
  @NamedInterface
  public enum OrderedBy {
    CONSIGNOR,
    FINANCE
  }

  /** Where the hold stands. */
  public enum Standing {
    /** The goods are under way, and the destination does not know of the hold. */
    TELL_HOLD,
    HELD,
    /** Released, and the destination does not know it. */
    TELL_RELEASE,
    FREE
  }

  /** Whether the goods are still held. */
  public boolean isOpen() {
    return releasedAt == null;
  }

  Standing standing(OrderStatus order) {
    boolean away = order == OrderStatus.DISPATCHED;
    if (isOpen()) {
      return away && holdTold == null ? Standing.TELL_HOLD : Standing.HELD;
    }
    return away && releaseTold == null ? Standing.TELL_RELEASE : Standing.FREE;
  }
}
