package org.gendan.order.release;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.order.lifecycle.OrderTaskView;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a hold show of it and of its order. */
@Component
class GoodsHoldView implements TaskView {

  private final GoodsHolds holds;
  private final OrderTaskView orders;

  GoodsHoldView(GoodsHolds holds, OrderTaskView orders) {
    this.holds = holds;
    this.orders = orders;
  }

  @Override
  public boolean knows(String processKey) {
    return GoodsHoldModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    GoodsHold hold = holds.get(businessKey);
    Map<String, String> shown = orders.ofOrder(hold.orderId());
    shown.put("heldBy", Words.of(hold.orderedBy()));
    shown.put("holdText", hold.text() == null ? "" : hold.text());
    return shown;
  }
}
