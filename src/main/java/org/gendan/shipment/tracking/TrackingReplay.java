package org.gendan.shipment.tracking;

import org.gendan.quarantine.RowReplayer;
import org.gendan.quarantine.RowSheetReplayer;
import org.gendan.sheet.SheetReader;
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
