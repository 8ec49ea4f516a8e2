package org.gendan.erp.shipment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpProperties;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.shipment.ReceivedShipment.Status;
import org.gendan.refusal.Refusal;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what the ERP has shipped, in three steps that each begin with what is stored: a parcel is
 * kept, then given to its order, and only when both are committed the ERP is told that it is safe.
 * Cut off anywhere, the next round goes on; seen twice, a parcel is taken once.
 */
@Component
public class ShipmentPoll {

  private static final Logger log = LoggerFactory.getLogger(ShipmentPoll.class);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;
  private static final int BATCH = 200;

  private final ErpAdapter adapter;
  private final ShipmentInboxMapper inbox;
  private final ShipmentArrivals arrivals;
  private final ErpProperties.Shipments settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ShipmentPoll(
      ErpAdapter adapter,
      ShipmentInboxMapper inbox,
      ShipmentArrivals arrivals,
      ErpProperties properties,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.adapter = adapter;
    this.inbox = inbox;
    this.arrivals = arrivals;
    this.settings = properties.shipments();
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** One round. What the ERP cannot tell or take now is left for the next. */
  public void round() {
    try {
      fetch();
    } catch (VendorUnavailable | VendorMisconfigured | ErpRefused e) {
      log.warn("The ERP tells no parcels: {}", e.getMessage());
    }
    for (String syncId : inbox.due(adapter.name(), now(), BATCH)) {
      give(syncId);
    }
    try {
      acknowledge();
    } catch (VendorUnavailable | VendorMisconfigured | ErpRefused e) {
      log.warn("The ERP does not take our acknowledgement: {}", e.getMessage());
    }
  }

  private void fetch() {
    Instant since =
        inbox
            .latestChange(adapter.name())
            .map(latest -> latest.minus(settings.overlap()))
            .orElseGet(() -> now().minus(settings.lookBack()));
    for (ErpShipment shipment : adapter.shipments(since)) {
      inbox.keep(adapter.name(), shipment, now());
    }
  }

  private void give(String syncId) {
    try {
      transaction.executeWithoutResult(status -> apply(syncId));
    } catch (Refusal refusal) {
      refused(syncId, refusal.getMessage());
    } catch (RuntimeException e) {
      log.warn("Parcel {} of the ERP could not be taken and is tried again", syncId, e);
      refused(syncId, "technical fault, tried again: " + e.getMessage());
    }
  }

  private void apply(String syncId) {
    Optional<ReceivedShipment> received = inbox.lock(adapter.name(), syncId);
    if (received.isPresent() && received.get().status() != Status.APPLIED) {
      arrivals.shipped(received.get().shipment());
      inbox.applied(adapter.name(), syncId);
    }
  }

  private void refused(String syncId, String reason) {
    transaction.executeWithoutResult(
        status -> {
          int tries = inbox.lock(adapter.name(), syncId).map(ReceivedShipment::tries).orElse(0);
          if (tries == 0) {
            log.warn("Parcel {} of the ERP is refused: {}", syncId, reason);
          }
          inbox.refused(adapter.name(), syncId, reason, now().plus(wait(tries)));
        });
  }

  private Duration wait(int tries) {
    Duration wait = settings.retryAfter().multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void acknowledge() {
    List<ErpShipment> safe = inbox.unacknowledged(adapter.name(), BATCH);
    if (!safe.isEmpty()) {
      adapter.acknowledge(safe);
      inbox.acknowledged(adapter.name(), safe.stream().map(ErpShipment::syncId).toList());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
