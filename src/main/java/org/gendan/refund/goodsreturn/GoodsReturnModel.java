package org.gendan.refund.goodsreturn;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code goods-return.bpmn}: nothing but words. */
public final class GoodsReturnModel {

  public static final String KEY = "goods-return";

  static final String SHIPPED = "refund.returnShipped";

  /** Waited for by returns that began before each news had a message of its own. */
  public static final String MOVED = "refund.returnMoved";

  static final String INSPECTED = "refund.returnInspected";
  static final String GOODS_RECEIVED = "refund.goodsReceived";
  public static final String GOODS_DELIVERED = "refund.goodsDelivered";
  public static final String LOSS_VERIFIED = "refund.lossVerified";
  static final String INSPECTION_CORRECTED = "refund.inspectionCorrected";
  static final String RECEIPT_CORRECTED = "refund.receiptCorrected";
  static final String RECEIPT_WITHDRAWN = "refund.receiptWithdrawn";

  public static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  public static final ProcessVariable<ReturnPlace> GOODS_PLACE =
      ProcessVariable.choice("goodsPlace", ReturnPlace.class);
  public static final ProcessVariable<Boolean> CUSTOMER_PAYS = ProcessVariable.bool("customerPays");
  public static final ProcessVariable<ReturnAgreement.Answer> COST_AGREEMENT =
      ProcessVariable.choice("costAgreement", ReturnAgreement.Answer.class);
  public static final ProcessVariable<String> TRACE_ANSWER = ProcessVariable.string("traceAnswer");
  public static final ProcessVariable<Date> RETURN_DUE_AT = ProcessVariable.instant("returnDueAt");
  public static final ProcessVariable<Integer> RETURNED_QUANTITY =
      ProcessVariable.integer("returnedQuantity");
  public static final ProcessVariable<ReturnOutcome> RETURN_OUTCOME =
      ProcessVariable.choice("returnOutcome", ReturnOutcome.class);

  public static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          REFUND_ID, GOODS_PLACE, CUSTOMER_PAYS, RETURN_DUE_AT, RETURNED_QUANTITY, RETURN_OUTCOME);

  private GoodsReturnModel() {}
}
