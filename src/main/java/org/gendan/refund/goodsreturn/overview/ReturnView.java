package org.gendan.refund.goodsreturn.overview;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.ReturnAgreement;
import org.gendan.refund.goodsreturn.ReturnCase;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnQuote;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnWaybill;

/** A return as the API shows it; amounts in the order's currency, null what has not happened. */
record ReturnView(
    String refundId,
    String orderId,
    String platformOrderNo,
    boolean exchange,
    String fault,
    String way,
    String status,
    OffsetDateTime sendBy,
    List<ReturnLine> lines,
    Quote quote,
    Agreement agreement,
    Waybill waybill,
    Receipt receipt,
    Inspection inspection,
    Settlement settlement) {

  /** What the way back costs. */
  record Quote(String payer, BigDecimal total, BigDecimal freight, BigDecimal packing) {

    static Quote of(ReturnQuote quote) {
      return new Quote(
          quote.payer().name(),
          BigDecimal.valueOf(quote.totalFen(), 2),
          BigDecimal.valueOf(quote.freightFen(), 2),
          BigDecimal.valueOf(quote.packingFen(), 2));
    }
  }

  /** What the customer has said to it. */
  record Agreement(String answer, String notedBy, OffsetDateTime notedAt) {}

  /** The parcel. */
  record Waybill(String carrier, String waybillNo, boolean ours, boolean sent) {

    static Waybill of(ReturnWaybill waybill) {
      return new Waybill(
          waybill.carrier(), waybill.waybillNo(), waybill.ours(), waybill.namedBy() != null);
    }
  }

  /** What came. */
  record Receipt(int pieces, String isolationLabel, String by, OffsetDateTime at) {}

  /** What was found. */
  record Inspection(
      String damageCause,
      int inspectedPieces,
      String report,
      List<ReturnFinding> lines,
      String by,
      OffsetDateTime at) {}

  /** What is owed. */
  record Settlement(
      String outcome,
      BigDecimal accepted,
      BigDecimal deducted,
      String linkedOrderId,
      String text,
      OffsetDateTime refundDueAt,
      OffsetDateTime at) {}

  static ReturnView of(ReturnCase whole, ZoneId zone) {
    GoodsReturn goods = whole.goods();
    return new ReturnView(
        goods.id(),
        goods.orderId(),
        goods.orderNo(),
        goods.exchange(),
        goods.fault().name(),
        goods.way().name(),
        goods.status().name(),
        BusinessTime.at(goods.sendBy(), zone),
        whole.lines(),
        whole.quote().map(Quote::of).orElse(null),
        whole.agreement().map(agreed -> agreement(agreed, zone)).orElse(null),
        whole.waybill().map(Waybill::of).orElse(null),
        whole.intake().map(intake -> receipt(intake, zone)).orElse(null),
        whole.inspection().map(found -> inspection(found, zone)).orElse(null),
        whole.settlement().map(settled -> settlement(settled, zone)).orElse(null));
  }

  private static Agreement agreement(ReturnAgreement agreed, ZoneId zone) {
    return new Agreement(
        agreed.answer().name(), agreed.notedBy(), BusinessTime.at(agreed.notedAt(), zone));
  }

  private static Receipt receipt(ReturnIntake intake, ZoneId zone) {
    return new Receipt(
        intake.pieces(),
        intake.label(),
        intake.receivedBy(),
        BusinessTime.at(intake.receivedAt(), zone));
  }

  private static Inspection inspection(ReturnInspection found, ZoneId zone) {
    return new Inspection(
        found.damageCause().name(),
        found.pieces(),
        found.report(),
        found.findings(),
        found.inspectedBy(),
        BusinessTime.at(found.inspectedAt(), zone));
  }

  private static Settlement settlement(ReturnSettlement settled, ZoneId zone) {
    return new Settlement(
        settled.outcome().name(),
        settled.acceptedAmount(),
        settled.deductedAmount(),
        settled.linkedOrderId(),
        settled.text(),
        BusinessTime.at(settled.refundDueAt(), zone),
        BusinessTime.at(settled.settledAt(), zone));
  }
}
