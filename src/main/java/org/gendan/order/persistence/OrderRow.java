package org.gendan.order.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.order.Customer;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.Platform;

/** A row of {@code sales_order}, in the order of its columns. */
record OrderRow(
    String orderId,
    Platform platform,
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
    int version) {

  Order toOrder(List<OrderLine> lines) {
    return new Order(
        orderId,
        platform,
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
        status,
        confirmedAt,
        fingerprint,
        version);
  }
}
