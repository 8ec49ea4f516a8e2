package org.gendan.shipment.sheet;

import org.gendan.intake.RowImport;
import org.gendan.intake.RowReplayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets quarantine replay rows of the sheet. */
@Configuration(proxyBeanMethods = false)
class TrackingReplay {

  @Bean
  RowReplayer trackingReplayer(RowImport rows, TrackingSheet sheet) {
    return rows.replayer(sheet);
  }
}
