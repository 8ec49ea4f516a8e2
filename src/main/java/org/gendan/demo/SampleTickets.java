package org.gendan.demo;

import java.util.List;
import org.gendan.ticket.handling.TicketIntake;
import org.gendan.ticket.handling.TicketSubmission;
import org.springframework.stereotype.Component;

/** A ticket of each kind that after-sales meets, about the sample orders. */
@Component
@DemoOnly
class SampleTickets {

  private static final List<TicketSubmission> TICKETS =
      List.of(
          ticket("JD", "DEMO-JD-1", "GENERAL", "DEMO-09-BUILDING", "NORMAL", "什么时候发货？"),
          ticket("VIP", "DEMO-VIP-1", "STAFF_ISSUED", null, "NORMAL", "请今天答复顾客。"),
          ticket("TMALL", "DEMO-TMALL-1", "INTERVENTION", "DEMO-19-READY", "HIGH", "小二介入退款。"),
          ticket("ERP", "DEMO-ERP-1", "GENERAL", "DEMO-20-READY", "NORMAL", "地址缺门牌号。"));

  private final TicketIntake intake;

  SampleTickets(TicketIntake intake) {
    this.intake = intake;
  }

  void fill() {
    TICKETS.forEach(intake::take);
  }

  private static TicketSubmission ticket(
      String platform, String no, String kind, String orderNo, String priority, String text) {
    return new TicketSubmission(platform, no, kind, orderNo, null, priority, text);
  }
}
