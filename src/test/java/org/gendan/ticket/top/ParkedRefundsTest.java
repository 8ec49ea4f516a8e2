package org.gendan.ticket.top;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Instant;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.gendan.ticket.top.TopMessage.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunds that came before there was a flow for them. */
@WholeApp
class ParkedRefundsTest extends AppTest {

  @Autowired private ParkedRefunds parked;
  @Autowired private TopMessageMapper store;

  @Test
  void whatWasParkedBeforeThereWasAFlowIsTakenUpOnce() {
    OrderCase order = app.take(OrderBody.prepaid());
    String key = "parked-" + order.no();
    store.add(
        new TopMessage(
            key,
            "taobao_refund_RefundCreated",
            """
            {"topic":"taobao_refund_RefundCreated","id":"%s","content":{"refund_id":"%s",
            "tid":"%s","refund_fee":"20.00","bill_type":"refund_bill"}}
            """
                .formatted(key, key, order.no()),
            Instant.parse("2026-03-05T02:00:00Z"),
            Status.PARKED,
            "Waits for the refund flow",
            null,
            null));
    parked.takeUp();
    parked.takeUp();

    await().until(() -> store.find(key).orElseThrow().status() == Status.APPLIED);
    assertThat(order.story()).containsOnlyOnce("REFUND_REQUESTED");
  }
}
