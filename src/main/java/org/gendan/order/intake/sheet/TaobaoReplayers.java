package org.gendan.order.intake.sheet;

import org.gendan.quarantine.RowReplayer;
import org.gendan.sheet.SheetReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One replayer for each platform that exports such files. */
@Configuration(proxyBeanMethods = false)
class TaobaoReplayers {

  @Bean
  RowReplayer taobaoReplayer(SheetReader reader, OrderReplay replay) {
    return new TaobaoReplayer("TAOBAO", reader, replay);
  }

  @Bean
  RowReplayer tmallReplayer(SheetReader reader, OrderReplay replay) {
    return new TaobaoReplayer("TMALL", reader, replay);
  }
}
