package org.gendan.carrier.sf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.gendan.carrier.AdapterNamed;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.VendorHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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
  Carrier sf(CarrierProperties carriers, ObjectMapper json, Clock clock, Environment environment) {
    var http = new VendorHttp("sf", carriers, json, clock, environment);
    return new SfCarrier(new SfApi(http, account, json, clock), account, routes);
  }

  @Bean
  PushFormat sfPushes(ObjectMapper json) {
    return new SfPushes(account, routes, json);
  }
}
