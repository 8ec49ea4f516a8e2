package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.util.Map;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order that is held does not leave the house, whichever door its parcel comes through. */
@WholeApp
class OrderHoldJourneyTest extends AppTest {

  private static final String RECORD = "userTask_recordDispatch";

  @Autowired private OrderHolds holds;

  @Test
  void noDoorTakesADispatchUntilTheHoldIsLifted() {
    OrderCase order = readyToShip();
    String ref = "hold-" + order.no();
    holds.place(order.id(), Reason.GOODS, ref, "consignor 电话通知");
    holds.place(order.id(), Reason.GOODS, ref, "again");

    Answer byApi = dispatch(order);
    assertThat(byApi.status()).isEqualTo(409);
    assertThat(byApi.at("/detail")).contains("held", "until they are released");
    Answer byTask =
        order.tryComplete("logistics1", RECORD, Map.of("carrier", "SF", "waybillNo", order.no()));
    assertThat(byTask.at("/message")).contains("held", "until they are released");
    Answer byFile =
        app.importCsv(
            "/api/shipments/import",
            "platform,platformOrderNo,carrier,waybillNo\nTMALL,"
                + order.no()
                + ",SF,F"
                + order.no());
    assertThat(byFile.at("/rejections/0/reason")).contains("held");
    assertThat(order.openTasks()).containsExactly(RECORD);
    assertThat(order.show().path("holds")).hasSize(1);
    assertThat(order.show().at("/holds/0/reason").asText()).isEqualTo("GOODS");

    holds.lift(ref);
    holds.lift(ref);
    // A case that is repeated must not hold again what it has let go.
    holds.place(order.id(), Reason.GOODS, ref, "repeated");

    assertThat(order.show().path("holds")).isEmpty();
    assertThat(order.story()).containsOnlyOnce("HOLD_PLACED").containsOnlyOnce("HOLD_LIFTED");
    dispatch(order).expect(201);
  }

  @Test
  void eachOfTwoHoldsKeepsIt() {
    OrderCase order = readyToShip();
    holds.place(order.id(), Reason.DUNNING, "a-" + order.no(), null);
    holds.place(order.id(), Reason.REFUND, "b-" + order.no(), null);
    holds.lift("a-" + order.no());

    assertThat(dispatch(order).expect(409).at("/detail")).contains("wants the money back");
  }

  @Test
  void aParcelThatTheWarehouseHasSentAnywayIsNews() {
    OrderCase order = readyToShip();
    holds.place(order.id(), Reason.GOODS, "left-" + order.no(), null);
    app.as("admin")
        .post(
            "/api/demo/erp/shipments",
            Map.of("order", order.id(), "carrier", "SF", "waybillNo", "L" + order.no()))
        .expect(200);

    await().until(() -> order.status().equals("DISPATCHED"));
    assertThat(order.story()).contains("LEFT_WHILE_HELD");
  }

  private OrderCase readyToShip() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(RECORD);
    return order;
  }

  private Answer dispatch(OrderCase order) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", "SF", "waybillNo", "A" + order.no()));
  }
}
