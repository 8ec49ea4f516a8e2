package org.gendan.erp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the room of a vendor offers. It speaks the vendor's language and keeps nothing: that each
 * effect happens once is seen to above it. Technical faults are those of {@link Erp}.
 */
public interface ErpAdapter {

  /** Name in {@code gendan.erp.adapter}. */
  String name();

  /** Makes the order known or replaces its lines; answers the ERP's number, empty if unknown. */
  String push(SalesOrder order);

  /** How the ERP sees the order. */
  Optional<ErpOrder> find(String orderId);

  /** Reserves all lines or none; answers the SKUs that are short. */
  List<String> reserve(SalesOrder order);

  /** Keeps the order from being shipped. */
  HoldOutcome hold(ErpOrder order, String reason);

  /** Lets the order be shipped again; answers what is to be done by hand, empty when done. */
  Optional<String> release(ErpOrder order);

  /** Tells one step of a refund, which may be told already; answers the ERP's number if known. */
  String tellRefund(RefundCase refund, RefundStep step);

  /** How the ERP sees the refund. */
  Optional<RefundPosition> findRefund(RefundCase refund);

  /** Takes returned goods in; answers the ERP's number. */
  String receiveReturn(ReturnReceipt receipt);

  /** The ERP's number of a stock-in that was taken before. */
  Optional<String> findReceipt(ReturnReceipt receipt);

  /** Pieces that can still be promised. */
  int available(String sku);

  /** An item as the price list has it; empty when the ERP does not know it. */
  Optional<ListedItem> listed(String sku);

  /**
   * Parcels that were shipped and not acknowledged.
   *
   * @param since an ERP that cannot be told "acknowledged" is asked for what has changed since then
   */
  List<ErpShipment> shipments(Instant since);

  /** These are safe with us and need not be told again. */
  void acknowledge(List<ErpShipment> shipments);
}
