package org.gendan.escalation.handling;

import java.util.List;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.Resends;
import org.gendan.escalation.Resends.Goods;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Has goods sent again when the rule says that they are owed (rows 89, 93, 95, 100 of
 * docs/domain.md).
 */
@Component
class GoodsAgain {

  private final Resends resends;
  private final DeployedTriageTables tables;
  private final CaseLog log;

  GoodsAgain(Resends resends, DeployedTriageTables tables, CaseLog log) {
    this.resends = resends;
    this.tables = tables;
    this.log = log;
  }

  /**
   * Opens the linked order of a case, once.
   *
   * @throws Refusal when the goods are not owed, or the order did not have them
   */
  void send(ExceptionCase about, List<Goods> goods) {
    if (about.orderId() == null) {
      throw Refusal.conflict(
          "Exception %s is about no single order; let the order leave it and send its goods again"
              + " from its own case",
          about.id());
    }
    DeployedTriageTables.Owed owed = tables.owed(about.cause(), resends.standing(about.orderId()));
    if (!owed.goodsOwed()) {
      throw Refusal.conflict(
          "The goods of order %s are not sent again: %s", about.orderNo(), owed.why());
    }
    String number = resends.open(about.orderId(), about.id(), goods);
    log.note(about, "GOODS_SENT_AGAIN", "Order %s brings the goods again".formatted(number));
  }
}
