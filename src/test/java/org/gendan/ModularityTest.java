package org.gendan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  /**
   * No circles between capabilities; and of another one's rooms nobody uses more than they name
   * with {@code @NamedInterface}.
   */
  @Test
  void capabilitiesMeetAtTheirRootsAndAtWhatTheirRoomsName() {
    ApplicationModules.of("org.gendan").verify();
  }
}
