package org.gendan.erp;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.gendan.erp.effect.EffectMapper;
import org.gendan.erp.effect.Effects;
import org.gendan.erp.shipment.ShipmentArrivals;
import org.gendan.erp.shipment.ShipmentInboxMapper;
import org.gendan.erp.shipment.ShipmentPoll;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets tests of other rooms reach what the root keeps to itself. */
public final class ErpAccess {

  private ErpAccess() {}

  public static ShipmentPoll poll(
      ErpAdapter adapter,
      ShipmentInboxMapper inbox,
      ShipmentArrivals arrivals,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ShipmentPoll(
        adapter, inbox, arrivals, ErpTestSettings.settings(), transactions, clock);
  }

  /** Does something once, with content that is never asked about. */
  public static String once(
      EffectMapper store,
      PlatformTransactionManager transactions,
      Clock clock,
      String key,
      String content,
      Supplier<Optional<String>> asked,
      Supplier<String> call) {
    return new Effects(store, transactions, clock, ErpTestSettings.settings())
        .once(new Effects.Wanted(key, "order", content, true), asked, call);
  }
}
