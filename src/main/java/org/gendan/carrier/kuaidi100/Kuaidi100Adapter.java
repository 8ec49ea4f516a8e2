package org.gendan.carrier.kuaidi100;

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
@AdapterNamed("kuaidi100")
class Kuaidi100Adapter {

  private final Kuaidi100Properties account;
  private final Couriers couriers = new Couriers();
  private final Kuaidi100Events events = new Kuaidi100Events();

  Kuaidi100Adapter(Kuaidi100Properties account, CarrierProperties carriers) {
    this.account = account.refuseIncomplete(carriers.callbackBase());
  }

  @Bean
  Carrier kuaidi100(
      CarrierProperties carriers, VendorClients vendors, ObjectMapper json, Clock clock) {
    var api = new Kuaidi100Api(vendors, carriers.patience(), account, json, clock);
    var queries = new Kuaidi100Queries(api, events, clock, account.sameNumberEvery());
    var callbacks = vendors.address("gendan.carrier.callback-base", carriers.callbackBase());
    String hook = "/hooks/kuaidi100/" + account.pushToken();
    return new Kuaidi100Carrier(
        api, queries, couriers, account, () -> callbacks.at(hook).toString());
  }

  @Bean
  PushFormat kuaidi100Pushes(ObjectMapper json) {
    return new Kuaidi100Pushes(account, events, couriers, json);
  }
}
