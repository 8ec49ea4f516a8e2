package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gendan.carrier.TrackedStatus;
import org.gendan.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;

class CarrierReportsTest {

  @Test
  void aParcelCanBeWhereverACarrierSaysItIs() {
    assertThat(Arrays.stream(TrackedStatus.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(ShipmentStatus.values()).map(Enum::name).toList());
  }
}
