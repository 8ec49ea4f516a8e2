package org.gendan.order.intake.sheet;

import java.io.IOException;
import org.gendan.order.intake.OrderIntake;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.ImportTally;
import org.gendan.quarantine.Quarantine;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.SheetSource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Imports sheets of orders. What is taken before a file breaks off stays taken; sending the file
 * again takes the rest, because intake is idempotent.
 */
@Service
@NamedInterface
public class OrderImport {

  private final SheetReader reader;
  private final OrderIntake intake;
  private final Quarantine quarantine;

  OrderImport(SheetReader reader, OrderIntake intake, Quarantine quarantine) {
    this.reader = reader;
    this.intake = intake;
    this.quarantine = quarantine;
  }

  /**
   * Imports our own sheet: one row a line item, rows of one order adjacent.
   *
   * @param actor user id of who sent it
   * @throws org.gendan.refusal.Refusal when the file as a whole cannot be taken
   */
  public ImportResult gendan(SheetSource source, String actor) throws IOException {
    var tally = new ImportTally(quarantine, actor);
    var batches = new OrderBatches(intake, tally);
    try (Sheet sheet = reader.open(source, GendanColumns.FORMAT)) {
      new GendanOrders(sheet, source.fileName(), batches::add)
          .read(tally.whileWorthwhile(sheet.rows()));
      batches.flush();
    } catch (Refusal broken) {
      batches.flush();
      throw tally.brokenOff(broken);
    }
    return tally.result();
  }

  /**
   * Imports the pair of files that Taobao and Tmall export; counts are orders.
   *
   * @param platform TAOBAO or TMALL
   * @throws org.gendan.refusal.Refusal when one of the files as a whole cannot be taken
   */
  public ImportResult taobao(SheetSource orders, SheetSource details, String platform, String actor)
      throws IOException {
    var tally = new ImportTally(quarantine, actor);
    var batches = new OrderBatches(intake, tally);
    try (Sheet orderSheet = reader.open(orders, TaobaoColumns.ORDERS);
        Sheet detailSheet = reader.open(details, TaobaoColumns.DETAILS)) {
      TaobaoColumns.requireOrders(orderSheet);
      TaobaoDetails lines = TaobaoDetails.read(detailSheet);
      new TaobaoOrders(TaobaoOrders.platform(platform), orderSheet, lines, orders.fileName())
          .read(batches::add, tally);
      batches.flush();
    } catch (Refusal broken) {
      batches.flush();
      throw tally.brokenOff(broken);
    }
    return tally.result();
  }
}
