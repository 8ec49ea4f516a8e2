package org.gendan.erp.wangdiantong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpProperties;
import org.gendan.vendor.VendorClients;
import org.springframework.mock.env.MockEnvironment;

/** Lets tests of other rooms make the adapter. */
public final class WangdiantongAccess {

  private WangdiantongAccess() {}

  public static ErpAdapter adapter(String baseUrl, ErpProperties properties, Clock clock) {
    return new WangdiantongErp(
        new WangdiantongProperties(
            baseUrl,
            "demo_sid",
            "demo_appkey",
            "demosecret:demosalt",
            "OMSSHOP01",
            "WH01",
            Map.of("SF01", "SF")),
        properties,
        new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry()),
        clock);
  }
}
