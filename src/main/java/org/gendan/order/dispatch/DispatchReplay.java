package org.gendan.order.dispatch;

import org.gendan.intake.RowReplayer;
import org.gendan.intake.RowSheetReplayer;
import org.gendan.intake.SheetReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets quarantine replay rows of the sheet. */
@Configuration(proxyBeanMethods = false)
class DispatchReplay {

  @Bean
  RowReplayer dispatchReplayer(SheetReader reader, DispatchSheet sheet) {
    return new RowSheetReplayer(reader, sheet);
  }
}
