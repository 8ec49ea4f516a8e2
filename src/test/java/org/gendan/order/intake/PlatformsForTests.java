package org.gendan.order.intake;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.DeployedPlatforms.ChasedBy;
import org.gendan.order.DeployedPlatforms.Rules;
import org.gendan.order.DeployedPlatforms.Table;
import org.gendan.order.Platform;

/** Platforms where no table is deployed. */
final class PlatformsForTests {

  private PlatformsForTests() {}

  /** Two that take cash on delivery, and one that does not. */
  static DeployedPlatforms all() {
    Map<String, Rules> rules = new LinkedHashMap<>();
    for (String name : List.of("TMALL", "TAOBAO", "PDD")) {
      boolean cash = !name.equals("PDD");
      rules.put(name, new Rules(new Platform(name), "zh", ChasedBy.DESK, cash));
    }
    rules.put("拼多多", rules.get("PDD"));
    DeployedPlatforms platforms = mock(DeployedPlatforms.class);
    when(platforms.table()).thenReturn(new Table(rules));
    return platforms;
  }
}
