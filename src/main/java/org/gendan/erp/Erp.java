package org.gendan.erp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/**
 * The ERP as the flows need it. Every call leaves the process and belongs into a job of its own. It
 * may be repeated and takes effect once: what was asked is written down before the call and settled
 * after it, and an unknown outcome is asked after before anything is sent again.
 *
 * <p>A call throws {@link VendorUnavailable} when it is worth repeating, {@link
 * VendorMisconfigured} when the ERP does not accept who we are, and {@link ErpRefused} when it does
 * not take what was sent; each message tells an administrator what to do.
 */
public interface Erp {

  /** Makes the order known, or replaces its lines when it is known already. */
  void pushOrder(SalesOrder order);

  /**
   * Reserves stock for all lines or for none; answers the SKUs that are short, none if reserved.
   */
  List<String> reserveStock(SalesOrder order);

  /** Voids the order and gives its stock back; a no-op when the ERP never heard of it. */
  void voidOrder(SalesOrder order, String reason);

  /** Voids the order and pays the amount back to the customer. */
  void refund(SalesOrder order, BigDecimal amount);

  /** How the ERP sees the order; empty when it does not know it (yet). */
  Optional<ErpOrder> find(String orderId);

  /**
   * Keeps the warehouse from shipping the order.
   *
   * @param key the caller's, at most 60 characters; the same key takes effect once
   */
  HoldOutcome hold(String orderId, String key, String reason);

  /**
   * Lets the warehouse ship an order again that was held.
   *
   * @param key the caller's, at most 60 characters; the same key takes effect once
   * @return what logistics has to tell the warehouse by hand; empty when it is done
   */
  Optional<String> release(String orderId, String key);

  /**
   * Tells the ERP that a refund has come to a step. Steps may be told in any order that the life of
   * the refund allows; each takes effect once.
   */
  void tellRefund(RefundCase refund, RefundStep step);

  /** How the ERP sees the refund; empty when it does not know it (yet). */
  Optional<RefundPosition> findRefund(RefundCase refund);

  /**
   * Puts returned goods into the books of the warehouse.
   *
   * @return the ERP's number of the stock-in
   */
  String receiveReturn(ReturnReceipt receipt);

  /** Pieces of an item that can still be promised. */
  int available(String sku);

  /** An item as the price list has it; empty when the ERP does not know it. */
  Optional<ListedItem> listed(String sku);
}
