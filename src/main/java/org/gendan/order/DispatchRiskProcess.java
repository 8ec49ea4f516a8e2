package org.gendan.order;

import java.util.Date;
import java.util.List;
import org.gendan.engine.Processes;
import org.gendan.engine.Processes.Start;
import org.springframework.stereotype.Component;

/** Outgoing: what the watch over promised dispatch dates is told. */
@Component
public class DispatchRiskProcess {

  private final Processes processes;

  DispatchRiskProcess(Processes processes) {
    this.processes = processes;
  }

  /** These orders are new; those that the platform has promised for a day are watched. */
  public void taken(List<Order> orders) {
    List<Start> promised =
        orders.stream()
            .filter(order -> order.promisedDispatchAt() != null)
            .map(DispatchRiskProcess::start)
            .toList();
    if (!promised.isEmpty()) {
      processes.startAll(DispatchRiskModel.KEY, promised);
    }
  }

  private static Start start(Order order) {
    return new Start(
        order.id(),
        List.of(
            DispatchRiskModel.ORDER_ID.with(order.id()),
            DispatchRiskModel.ORDER_NO.with(order.platformOrderNo()),
            DispatchRiskModel.PROMISED_DISPATCH_AT.with(Date.from(order.promisedDispatchAt()))));
  }
}
