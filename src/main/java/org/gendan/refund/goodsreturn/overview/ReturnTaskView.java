package org.gendan.refund.goodsreturn.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.refund.goodsreturn.GoodsReturnModel;
import org.gendan.refund.goodsreturn.GoodsSendBackModel;
import org.springframework.stereotype.Component;

/** What the forms about returned goods show. */
@Component
class ReturnTaskView implements TaskView {

  private static final Set<String> KEYS = Set.of(GoodsReturnModel.KEY, GoodsSendBackModel.KEY);

  private final ReturnSheet sheet;

  ReturnTaskView(ReturnSheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public boolean knows(String processKey) {
    return KEYS.contains(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    return new LinkedHashMap<>(sheet.of(businessKey));
  }
}
