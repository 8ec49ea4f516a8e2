package org.gendan.order.sheet;

import org.gendan.intake.RowImport;
import org.gendan.intake.RowReplayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets quarantine replay rows of the sheet. */
@Configuration(proxyBeanMethods = false)
class DispatchReplay {

  @Bean
  RowReplayer dispatchReplayer(RowImport rows, DispatchSheet sheet) {
    return rows.replayer(sheet);
  }
}
