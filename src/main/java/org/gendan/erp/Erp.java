package org.gendan.erp;

import java.math.BigDecimal;
import java.util.List;

/**
 * The ERP as the order flow needs it. Every call may be repeated with the same order id and takes
 * effect once. A technical fault throws; its message tells an administrator what to do.
 */
public interface Erp {

  /** Makes the order known, or replaces its lines when it is known already. */
  void pushOrder(SalesOrder order);

  /**
   * Reserves stock for all lines or for none; answers the SKUs that are short, none if reserved.
   */
  List<String> reserveStock(SalesOrder order);

  /** Voids the order and gives its stock back; a no-op when the ERP never heard of it. */
  void voidOrder(String orderId, String reason);

  /** Voids the order and pays the amount back to the customer. */
  void refund(String orderId, BigDecimal amount);
}
