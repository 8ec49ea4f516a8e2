package org.gendan.refund.payout;

import java.math.BigDecimal;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundStep;
import org.gendan.money.payment.Payees;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.ErpOrders;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.RefundPayment.How;
import org.gendan.refund.RefundStages;
import org.springframework.stereotype.Component;

/** Pays promised money the way refunds are paid: through the ERP, where the platform can. */
@Component
class RefundPayees implements Payees {

  private final Orders orders;
  private final DeployedPlatforms platforms;
  private final DeployedRefundRules rules;
  private final RefundStages stages;
  private final Erp erp;
  private final OrderJournal journal;

  RefundPayees(
      Orders orders,
      DeployedPlatforms platforms,
      DeployedRefundRules rules,
      RefundStages stages,
      Erp erp,
      OrderJournal journal) {
    this.orders = orders;
    this.platforms = platforms;
    this.rules = rules;
    this.stages = stages;
    this.erp = erp;
    this.journal = journal;
  }

  @Override
  public Payee of(String orderId) {
    Order order = orders.get(orderId);
    return new Payee(
        order.platform().name(),
        order.customer().name(),
        order.customer().phone(),
        platforms.rulesOf(order.platform()).language());
  }

  @Override
  public boolean payThroughPlatform(String orderId, String ref, BigDecimal amount, String cause) {
    Order order = orders.get(orderId);
    boolean left = stages.hasParcels(order);
    if (!left || rules.payment(order.platform().name(), order.paymentMethod().name()) != How.ERP) {
      return false;
    }
    if (erp.find(orderId).isEmpty()) {
      // Without the order an ERP knows nothing that it could pay on.
      return false;
    }
    RefundCase compensation =
        RefundCase.whole(
            ref, ErpOrders.of(order), RefundCase.Kind.WITHOUT_RETURN, amount, cause, journal.now());
    try {
      erp.tellRefund(compensation, RefundStep.APPLIED);
      erp.tellRefund(compensation, RefundStep.PAID);
      return true;
    } catch (ErpRefused e) {
      journal.note(order, "MONEY_NOT_BY_PLATFORM", "The ERP does not take it: " + e.getMessage());
      return false;
    }
  }
}
