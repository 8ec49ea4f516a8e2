package org.gendan.refund.goodsreturn.correction;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.refund.goodsreturn.Returns;
import org.springframework.stereotype.Component;

/** What the form about a difference shows. */
@Component
class ReturnDifferenceTaskView implements TaskView {

  private final ReturnDifferences differences;
  private final Returns returns;

  ReturnDifferenceTaskView(ReturnDifferences differences, Returns returns) {
    this.differences = differences;
    this.returns = returns;
  }

  @Override
  public boolean knows(String processKey) {
    return ReturnDifferenceModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    ReturnCorrection correction = differences.get(businessKey);
    Map<String, String> shown = new HashMap<>();
    shown.put("orderNo", returns.get(correction.refundId()).orderNo());
    shown.put("difference", correction.difference().toPlainString());
    shown.put("correctedFrom", correction.beforeText());
    shown.put("correctedTo", correction.afterText());
    shown.put("correctionReason", correction.reason());
    shown.put("correctedBy", correction.correctedBy());
    return shown;
  }
}
