package org.gendan.order.release;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.release.GoodsHold.Standing;

/** Names of {@code goods-hold.bpmn}: nothing but words. */
final class GoodsHoldModel {

  static final String KEY = "goods-hold";

  static final String RELEASED = "order.goodsReleased";

  static final ProcessVariable<String> HOLD_ID = ProcessVariable.string("holdId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Standing> GOODS_HOLD_STANDING =
      ProcessVariable.choice("goodsHoldStanding", Standing.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(HOLD_ID, ORDER_NO, GOODS_HOLD_STANDING);

  private GoodsHoldModel() {}
}
