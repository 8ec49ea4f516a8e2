package org.gendan.order.intake;

import java.util.List;
import org.gendan.order.DeliveryMode;
import org.gendan.order.PaymentMethod;

/**
 * An order as it was handed in: every value is text and nothing is checked yet, so that JSON, a
 * sheet and a marketplace export go through one validation and can all be told what is wrong.
 *
 * @param platform a word of the table {@code platform-rules}
 * @param platformOrderNo the platform's own order number
 * @param placedAt ISO-8601 instant with offset
 * @param paymentMethod one of {@link PaymentMethod}
 * @param paidAt ISO-8601 instant with offset, or null while unpaid or when paid on delivery
 * @param customer who receives the goods
 * @param lines at least one
 * @param freight amount with at most two decimals; blank is zero
 * @param discount amount with at most two decimals; blank is zero
 * @param currency ISO-4217 code; blank is CNY
 * @param deliveryMode one of {@link DeliveryMode}; blank is COURIER
 * @param remark the customer's remark, or null
 * @param promisedDispatchAt ISO-8601 instant with offset by which the platform has promised that it
 *     leaves, or null
 * @param amountPayable total as the sender computed it, or null when the sender states none
 * @param dispatch how it left before it came to us, or null
 * @param seller user id of who sold it; blank when nobody is named
 * @param owner user id of who looks after it; blank when nobody is named
 */
public record OrderSubmission(
    String platform,
    String platformOrderNo,
    String placedAt,
    String paymentMethod,
    String paidAt,
    CustomerSubmission customer,
    List<LineSubmission> lines,
    String freight,
    String discount,
    String currency,
    String deliveryMode,
    String remark,
    String promisedDispatchAt,
    String amountPayable,
    DispatchSubmission dispatch,
    String seller,
    String owner) {

  /** One with which nobody is named. */
  public OrderSubmission(
      String platform,
      String platformOrderNo,
      String placedAt,
      String paymentMethod,
      String paidAt,
      CustomerSubmission customer,
      List<LineSubmission> lines,
      String freight,
      String discount,
      String currency,
      String deliveryMode,
      String remark,
      String promisedDispatchAt,
      String amountPayable,
      DispatchSubmission dispatch) {
    this(
        platform,
        platformOrderNo,
        placedAt,
        paymentMethod,
        paidAt,
        customer,
        lines,
        freight,
        discount,
        currency,
        deliveryMode,
        remark,
        promisedDispatchAt,
        amountPayable,
        dispatch,
        null,
        null);
  }

  /** The consignee as handed in; {@code vip} is {@code true}, {@code false} or blank. */
  public record CustomerSubmission(
      String name,
      String phone,
      String province,
      String city,
      String district,
      String address,
      String vip) {}

  /** One line as handed in: {@code quantity} in pieces, {@code unitPrice} per piece. */
  public record LineSubmission(String sku, String name, String quantity, String unitPrice) {}

  /**
   * How an order left that comes to us on its way.
   *
   * @param carrier its code, such as SF
   * @param waybillNo the carrier's number
   * @param dispatchedAt ISO-8601 instant with offset; blank is when it was paid or placed
   * @param received {@code true} when the customer has it and nothing is left to follow
   */
  public record DispatchSubmission(
      String carrier, String waybillNo, String dispatchedAt, String received) {}
}
