package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.gendan.quarantine.RowReplayer;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetReader;
import org.springframework.stereotype.Component;

/** Takes orders of our own sheet out of quarantine. */
@Component
class GendanReplayer implements RowReplayer {

  private final SheetReader reader;
  private final OrderReplay replay;

  GendanReplayer(SheetReader reader, OrderReplay replay) {
    this.reader = reader;
    this.replay = replay;
  }

  @Override
  public String source() {
    return GendanColumns.SOURCE;
  }

  @Override
  public String replay(String header, String rawText, String rawDetails) {
    List<SheetOrder> orders = new ArrayList<>();
    Sheet sheet = reader.reopen("rawText", header, rawText, GendanColumns.FORMAT);
    new GendanOrders(sheet, null, orders::add).read(sheet.rows());
    return replay.take(orders);
  }
}
