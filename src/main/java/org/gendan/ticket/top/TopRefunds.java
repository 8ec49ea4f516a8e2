package org.gendan.ticket.top;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.request.RefundRequests;
import org.gendan.refund.request.RefundRequests.Requested;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Refunds that a customer has asked the marketplace for. */
@Component
class TopRefunds {

  private static final Set<Platform> MARKETPLACES = Set.of(Platform.TMALL, Platform.TAOBAO);

  private static final Set<String> CREATED =
      Set.of("taobao_refund_RefundCreated", "taobao_dispute_RefundCreated");

  /** Words of both generations of the channel. */
  private static final Set<String> RETURNS = Set.of("return_bill", "3");

  private static final Set<String> EXCHANGES = Set.of("replace_bill", "4", "6");

  private final Orders orders;
  private final RefundRequests requests;

  TopRefunds(Orders orders, RefundRequests requests) {
    this.orders = orders;
    this.requests = requests;
  }

  /** Whether the message asks for a refund; others tell how one goes on. */
  static boolean asks(String topic) {
    return CREATED.contains(topic);
  }

  /** The one order that the message is about; empty as long as it is not here. */
  Optional<Order> order(TopEnvelope envelope) {
    String tid = envelope.field("tid");
    List<Order> found =
        tid == null
            ? List.of()
            : orders.withNumber(tid).stream()
                .filter(o -> MARKETPLACES.contains(o.platform()))
                .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Asks for it in the customer's name; the same refund of the marketplace is the same of ours.
   *
   * @throws Refusal when the order cannot be refunded so
   */
  Requested request(Order order, TopEnvelope envelope) {
    String refundId = envelope.field("refund_id");
    if (refundId == null) {
      throw Refusal.invalid("refund_id", ErrorCode.REQUIRED, "is missing");
    }
    return requests.request(
        order.id(),
        new RefundSubmission(
            "top-" + refundId,
            kind(envelope).name(),
            "Asked for on the platform, refund " + refundId,
            null,
            List.of(),
            amount(envelope)));
  }

  private static RefundKind kind(TopEnvelope envelope) {
    String told = told(envelope, "bill_type", "biz_claim_type");
    if (RETURNS.contains(told)) {
      return RefundKind.RETURN_AND_REFUND;
    }
    return EXCHANGES.contains(told) ? RefundKind.EXCHANGE : RefundKind.REFUND_ONLY;
  }

  private static BigDecimal amount(TopEnvelope envelope) {
    String told = told(envelope, "refund_fee", "buyer_refund_fee");
    try {
      return told.isEmpty() ? null : new BigDecimal(told);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("refund_fee", ErrorCode.NUMBER, "'%s' is no amount", told);
    }
  }

  private static String told(TopEnvelope envelope, String classic, String newer) {
    String first = envelope.field(classic);
    String second = envelope.field(newer);
    return first != null ? first : second == null ? "" : second;
  }
}
