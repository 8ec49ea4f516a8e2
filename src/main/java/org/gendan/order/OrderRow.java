package org.gendan.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A row of {@code sales_order}, in the order of its columns. */
record OrderRow(
    String orderId,
    String platform,
    String platformOrderNo,
    Instant placedAt,
    PaymentMethod paymentMethod,
    Instant paidAt,
    String customerName,
    String customerPhone,
    String province,
    String city,
    String district,
    String address,
    boolean vip,
    BigDecimal freight,
    BigDecimal discount,
    BigDecimal amountPayable,
    String currency,
    DeliveryMode deliveryMode,
    String remark,
    OrderStatus status,
    Instant confirmedAt,
    String fingerprint,
    int version,
    Instant promisedDispatchAt) {

  Order toOrder(List<OrderLine> lines) {
    return new Order(
        orderId,
        new Platform(platform),
        platformOrderNo,
        placedAt,
        paymentMethod,
        paidAt,
        new Customer(customerName, customerPhone, province, city, district, address, vip),
        lines,
        freight,
        discount,
        amountPayable,
        currency,
        deliveryMode,
        remark,
        promisedDispatchAt,
        status,
        confirmedAt,
        fingerprint,
        version);
  }
}
