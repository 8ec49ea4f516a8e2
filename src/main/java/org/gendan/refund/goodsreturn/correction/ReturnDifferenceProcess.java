package org.gendan.refund.goodsreturn.correction;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what a correction tells the process of its difference. */
@Component
class ReturnDifferenceProcess {

  private final Processes processes;

  ReturnDifferenceProcess(Processes processes) {
    this.processes = processes;
  }

  /** More or less is owed than was settled. */
  void found(ReturnCorrection correction, String orderNo) {
    processes.start(
        ReturnDifferenceModel.KEY,
        correction.correctionId(),
        ReturnDifferenceModel.CORRECTION_ID.with(correction.correctionId()),
        ReturnDifferenceModel.ORDER_NO.with(orderNo));
  }
}
