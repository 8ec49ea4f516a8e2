package org.gendan.discount;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of discounts. */
@Component
class DiscountProcesses {

  private final Processes processes;

  DiscountProcesses(Processes processes) {
    this.processes = processes;
  }

  /** An agent asks for a discount. */
  public void requested(DiscountRequest request, String orderNo) {
    processes.start(
        DiscountApprovalModel.KEY,
        request.id(),
        DiscountApprovalModel.DISCOUNT_ID.with(request.id()),
        DiscountApprovalModel.ORDER_NO.with(orderNo));
  }

  /** A month is open until this instant. */
  public void monthOpened(YearMonth month, Instant endsAt) {
    processes.start(
        DiscountCarryOverModel.KEY,
        month.toString(),
        DiscountCarryOverModel.QUOTA_MONTH.with(month.toString()),
        DiscountCarryOverModel.MONTH_ENDS_AT.with(Date.from(endsAt)));
  }
}
