package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gendan.refusal.Refusal;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
@WholeApp
class OrderStoreTest extends AppTest {

  @Autowired private OrderMapper store;
  @Autowired private Orders orders;
  @Autowired private JdbcTemplate database;

  @Test
  void ofTwoChangesToTheSameVersionTheSecondIsRefused() {
    OrderCase order = app.take(OrderBody.cod());
    Order read = store.find(order.id()).orElseThrow();

    assertThat(store.update(read.to(OrderStatus.ON_HOLD))).isTrue();
    assertThat(store.update(read.to(OrderStatus.CANCELLED))).isFalse();
    assertThat(
            database.queryForObject(
                "select status from sales_order where order_id = ?", String.class, order.id()))
        .isEqualTo("ON_HOLD");
  }

  @Test
  void aPercentSignAndAnUnderscoreAreSearchedForAsTheyAre() {
    String mark = OrderBody.number();
    app.take(OrderBody.cod().with("platformOrderNo", mark + "-50%_off"));
    app.take(OrderBody.cod().with("platformOrderNo", mark + "-50Xoff"));

    assertThat(store.count(null, mark + "-50%_off")).isEqualTo(1);
    assertThat(store.count(null, mark + "-50_off")).isZero();
    assertThat(store.count(null, mark + "%off")).isZero();
    assertThat(store.count(null, mark)).isEqualTo(2);
  }

  @Test
  void whatIsReadIsWhatWasTaken() {
    OrderCase order = app.take(OrderBody.prepaid().with("customerName", "𠮷野家😀"));
    Order read = store.find(order.id()).orElseThrow();

    assertThat(read.customer().name()).isEqualTo("𠮷野家😀");
    assertThat(read.amountPayable()).isEqualByComparingTo("246.00");
    assertThat(read.lines()).singleElement().satisfies(l -> assertThat(l.quantity()).isEqualTo(2));
    assertThat(read.placedAt()).isEqualTo(read.paidAt());
  }

  @Test
  void whereAnOrderStandsAndItsIdAreReadWithoutTheRest() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(orders.statusOf(order.id())).isEqualTo(OrderStatus.CONFIRMING);
    assertThat(orders.idOf(null, order.no())).isEqualTo(order.id());
    assertThatThrownBy(() -> orders.statusOf("no-such-order"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no-such-order");
    assertThatThrownBy(() -> orders.idOf(null, "no-such-number"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no-such-number");
  }
}
