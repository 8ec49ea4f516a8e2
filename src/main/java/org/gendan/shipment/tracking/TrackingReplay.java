package org.gendan.shipment.tracking;

import org.gendan.intake.RowReplayer;
import org.gendan.intake.RowSheetReplayer;
import org.gendan.intake.SheetReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets quarantine replay rows of the sheet. */
@Configuration(proxyBeanMethods = false)
class TrackingReplay {

  @Bean
  RowReplayer trackingReplayer(SheetReader reader, TrackingSheet sheet) {
    return new RowSheetReplayer(reader, sheet);
  }
}
