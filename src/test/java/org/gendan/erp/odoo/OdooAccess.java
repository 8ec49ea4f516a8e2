package org.gendan.erp.odoo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpProperties;
import org.gendan.vendor.VendorClients;
import org.springframework.mock.env.MockEnvironment;

/** Lets tests of other rooms make the adapter. */
public final class OdooAccess {

  private OdooAccess() {}

  public static ErpAdapter adapter(String baseUrl, ErpProperties properties, Clock clock) {
    return new OdooErp(
        new OdooProperties(
            baseUrl, "gendan", "demo_odoo_key", "FREIGHT", "DISCOUNT", Map.of("SF Express", "SF")),
        properties,
        new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry()));
  }
}
