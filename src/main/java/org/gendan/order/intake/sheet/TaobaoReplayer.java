package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.gendan.quarantine.RowReplayer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetReader;

/** Takes orders of an export out of quarantine; the header text holds the headers of both files. */
final class TaobaoReplayer implements RowReplayer {

  private final String platform;
  private final SheetReader reader;
  private final OrderReplay replay;

  TaobaoReplayer(String platform, SheetReader reader, OrderReplay replay) {
    this.platform = platform;
    this.reader = reader;
    this.replay = replay;
  }

  @Override
  public String source() {
    return TaobaoOrders.source(platform);
  }

  @Override
  public String replay(String header, String rawText, String rawDetails) {
    String[] headers = header.split("\n", 2);
    Sheet orders = reader.reopen("rawText", headers[0], rawText, TaobaoColumns.ORDERS);
    Sheet details = reader.reopen("rawDetails", headers[1], rawDetails, TaobaoColumns.DETAILS);
    List<SheetOrder> read = new ArrayList<>();
    new TaobaoOrders(platform, orders, TaobaoDetails.read(details), null)
        .read(read::add, TaobaoReplayer::refuseSkipped);
    return replay.take(read);
  }

  private static void refuseSkipped() {
    throw Refusal.invalid(
        "rawText", ErrorCode.SKIPPED, "The order has been shipped or closed; it is not taken");
  }
}
