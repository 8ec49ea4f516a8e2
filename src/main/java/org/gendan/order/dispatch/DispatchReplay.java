package org.gendan.order.dispatch;

import org.gendan.quarantine.RowReplayer;
import org.gendan.quarantine.RowSheetReplayer;
import org.gendan.sheet.SheetReader;
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
