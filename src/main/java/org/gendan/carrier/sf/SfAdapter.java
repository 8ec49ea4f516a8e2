package org.gendan.carrier.sf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.gendan.carrier.AdapterNamed;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.PushFormat;
import org.gendan.vendor.VendorClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the adapter together when it is switched on. */
@Configuration(proxyBeanMethods = false)
@AdapterNamed("sf")
class SfAdapter {

  private final SfProperties account;
  private final SfRoutes routes = new SfRoutes();

  SfAdapter(SfProperties account) {
    this.account = account.refuseIncomplete();
  }

  @Bean
  Carrier sf(CarrierProperties carriers, VendorClients vendors, ObjectMapper json, Clock clock) {
    return new SfCarrier(
        new SfApi(vendors, carriers.patience(), account, json, clock), account, routes);
  }

  @Bean
  PushFormat sfPushes(ObjectMapper json) {
    return new SfPushes(account, routes, json);
  }
}
