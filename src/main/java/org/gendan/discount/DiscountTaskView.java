package org.gendan.discount;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.engine.TaskView;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a discount show: the wish, the order, and what is left of the month. */
@Component
class DiscountTaskView implements TaskView {

  private final Discounts discounts;
  private final DiscountQuotas quotas;
  private final Orders orders;

  DiscountTaskView(Discounts discounts, DiscountQuotas quotas, Orders orders) {
    this.discounts = discounts;
    this.quotas = quotas;
    this.orders = orders;
  }

  @Override
  public boolean knows(String processKey) {
    return DiscountApprovalModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    DiscountRequest request = discounts.get(businessKey);
    Order order = orders.get(request.orderId());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("amountPayable", order.amountPayable() + " " + order.currency());
    shown.put("paymentMethod", Words.of(order.paymentMethod()));
    shown.put("customerName", order.customer().name());
    shown.put("customerPhone", order.customer().phone());
    shown.put(
        "lineSummary",
        order.lines().stream()
            .map(line -> "%d × %s (%s)".formatted(line.quantity(), line.name(), line.sku()))
            .collect(Collectors.joining("\n")));
    shown.put("discountAsked", request.words());
    shown.put("requestedBy", request.requestedBy());
    shown.put("discountReason", request.reason() == null ? "" : request.reason());
    shown.put("discountLeftOver", leftOver(request));
    return shown;
  }

  private String leftOver(DiscountRequest request) {
    Quota quota = quotas.of(request.requestedBy(), quotas.now());
    int times = Math.max(0, quota.timesAllowed() - quota.timesUsed());
    BigDecimal left = BigDecimal.valueOf(quota.fenAllowed() - quota.fenUsed(), 2);
    BigDecimal all = BigDecimal.valueOf(quota.fenAllowed(), 2);
    return TwoLanguages.shown(
        "%1$d of %2$d times, %3$s of %4$s (剩余 %1$d/%2$d 次，%3$s/%4$s 元)"
            .formatted(times, quota.timesAllowed(), left, all));
  }
}
