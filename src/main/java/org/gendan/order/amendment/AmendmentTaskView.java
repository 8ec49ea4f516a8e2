package org.gendan.order.amendment;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.order.lifecycle.OrderTaskView;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a change show of it and of its order. */
@Component
class AmendmentTaskView implements TaskView {

  private final Amendments amendments;
  private final OrderTaskView orders;

  AmendmentTaskView(Amendments amendments, OrderTaskView orders) {
    this.amendments = amendments;
    this.orders = orders;
  }

  @Override
  public boolean knows(String processKey) {
    return OrderAmendmentModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Amendment amendment = amendments.get(businessKey);
    Map<String, String> shown = orders.ofOrder(amendment.orderId());
    shown.put("amendmentKind", Words.of(amendment.kind()));
    shown.put("amendmentStage", Words.of(amendments.stageOf(amendment)));
    shown.put("amendmentAsked", amendment.words());
    shown.put("amendmentProof", amendment.proof() == null ? "" : amendment.proof());
    shown.put("amendmentOutcome", Words.of(amendment.status()));
    shown.put("amendmentWhy", amendment.why() == null ? "" : amendment.why());
    shown.put("requestedBy", amendment.requestedBy());
    return shown;
  }
}
