package org.gendan.erp.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.shipment.ReceivedShipment.Status;

/** Where parcels of the ERP lie until their order has them. Times are whole seconds. */
public interface ShipmentInbox {

  /** Keeps a parcel; one that is here already stays as it is. */
  void keep(String adapter, ErpShipment shipment, Instant now);

  /** Numbers of parcels whose order does not have them and whose next try has come. */
  List<String> due(String adapter, Instant now, int most);

  /** The parcel, which nobody else can change until the transaction ends. */
  Optional<ReceivedShipment> lock(String adapter, String syncId);

  /** The order has it. */
  void applied(String adapter, String syncId);

  /** The order could not take it. */
  void refused(String adapter, String syncId, String reason, Instant nextTryAt);

  /** Parcels of which the ERP has not been told that they are safe. */
  List<ErpShipment> unacknowledged(String adapter, int most);

  /** The ERP has been told. */
  void acknowledged(String adapter, List<String> syncIds);

  /** The latest change that is here, if any. */
  Optional<Instant> latestChange(String adapter);

  /** Parcels, the latest first; all when the status is null. */
  List<ReceivedShipment> list(Status status, int limit, long offset);

  /** How many {@link #list} could give. */
  long count(Status status);
}
