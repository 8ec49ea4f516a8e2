package org.gendan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  /** No cycles between capabilities, and nobody reaches into another one's rooms. */
  @Test
  void capabilitiesMeetAtTheirRootsOnly() {
    ApplicationModules.of("org.gendan").verify();
  }
}
