package org.gendan.order;

import java.util.List;
import org.gendan.erp.SalesOrder;

/** Our orders in the words of the ERP. */
public final class ErpOrders {

  private ErpOrders() {}

  /** What the ERP is told of the order. */
  public static SalesOrder of(Order order) {
    Customer customer = order.customer();
    List<SalesOrder.Item> lines =
        order.lines().stream()
            .map(
                line ->
                    new SalesOrder.Item(line.sku(), line.name(), line.quantity(), line.unitPrice()))
            .toList();
    return new SalesOrder(
        order.id(),
        order.platformOrderNo(),
        new SalesOrder.Consignee(
            customer.name(), customer.phone(), customer.region(), customer.address()),
        lines,
        new SalesOrder.Payment(
            order.freight(),
            order.discount(),
            order.amountPayable(),
            order.paymentMethod() == PaymentMethod.COD,
            order.paidAt()),
        order.placedAt(),
        order.remark());
  }
}
