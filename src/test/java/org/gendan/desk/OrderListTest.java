package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gendan.order.OrderStatus;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@WholeApp
class OrderListTest extends AppTest {

  private static final int MANY = 1_100;

  @Autowired private OrderListMapper list;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate inTransaction;

  @BeforeEach
  void fewOrders() {
    store("o-1", "2603020001", "王小明", "13912345678", 1);
    store("o-2", "TM-7788", "Ann Smith", "+447700900123", 2);
    store("o-3", "99_50%", "李四", "0755-12345678", 2);
  }

  @Test
  void whatIsNamedIsFoundByItsBeginningOrItsEnd() {
    for (String named :
        List.of("2603020001", "260302", "0001", "20001", "王小明", "王", "小明", "139", "1391234")) {
      assertThat(ids(named)).as(named).contains("o-1");
    }
    assertThat(ids("5678")).containsExactly("o-3", "o-1");
    assertThat(ids("139 1234-5678")).containsExactly("o-1");
    assertThat(ids("１３９１２３４５６７８")).as("wide digits").containsExactly("o-1");
    assertThat(ids("Smith")).containsExactly("o-2");
    assertThat(ids("TM-77")).containsExactly("o-2");
    for (String nothing : List.of("678", "%", "_", "99x50%", "Ann S_ith", "'")) {
      assertThat(ids(nothing)).as(nothing).isEmpty();
    }
    assertThat(ids("99_50%")).containsExactly("o-3");
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedAlsoAmongOrdersOfOneInstant() {
    for (int i = 0; i < 20; i++) {
      store("p-%02d".formatted(i), "P" + i, "赵六", "13700000000", 5);
    }
    List<String> seen = new ArrayList<>();
    OrderListQuery.Place after = null;
    for (int page = 0; page < 9; page++) {
      List<OrderListRow> rows = list.search(query(null, Set.of(), after, 3));
      rows.forEach(row -> seen.add(row.orderId()));
      if (rows.isEmpty()) {
        break;
      }
      after = OrderListQuery.Place.of(rows.get(rows.size() - 1).place().toString());
      store("late-" + page, "L" + page, "钱七", "13600000000", 60);
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(23).endsWith("o-3", "o-2", "o-1");
    assertThat(OrderListQuery.Place.of("nothing")).isNull();
    assertThat(OrderListQuery.Place.of("yesterday~o-1")).isNull();
  }

  @Test
  void whatNamesVeryManyShowsTheNewestOfThem() {
    for (int i = 0; i < MANY; i++) {
      store("m-%04d".formatted(i), "M" + i, "孙八", "13500000000", 10 + i);
    }
    List<OrderListRow> page = list.search(query("孙", Set.of(OrderStatus.CONFIRMING), null, 2));

    assertThat(page).extracting(OrderListRow::orderId).containsExactly("m-1099", "m-1098");
    assertThat(list.search(query("孙", Set.of(OrderStatus.CANCELLED), null, 2))).isEmpty();
  }

  @Test
  void anAgentsOrdersAreThoseSoldOwnedOrWithATaskOfTheAgent() {
    person("o-1", "seller1", "owner1");
    person("o-2", "owner1", null);
    assertThat(ofAgent("owner1", null)).containsExactly("o-2", "o-1");
    assertThat(ofAgent("seller1", null)).containsExactly("o-1");
    assertThat(ofAgent("seller1", "王")).containsExactly("o-1");
    assertThat(ofAgent("seller1", "李四")).isEmpty();
    assertThat(ofAgent("nobody", null)).isEmpty();
    database.update(
        "insert into open_task (task_id, group_id, assignee, process_key, task_key, order_no)"
            + " values ('t-1', 'order-agents', 'seller1', 'order-lifecycle', 'call', '99_50%')");
    assertThat(ofAgent("seller1", null)).containsExactly("o-3", "o-1");
    assertThat(list.search(query(null, Set.of(), null, 25)))
        .filteredOn(row -> row.orderId().equals("o-1"))
        .extracting(OrderListRow::seller, OrderListRow::owner)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("seller1", "owner1"));
  }

  /** While hardly any order has a seller, MySQL looks up those of all orders to join them. */
  @Test
  void aPageLooksUpWhatItsOwnOrdersShow() {
    for (int i = 0; i < MANY; i++) {
      store("n-%04d".formatted(i), "N" + i, "周九", "13400000000", 10 + i);
    }
    person("o-1", "seller1", null);
    assertThat(lookUpsOf(() -> list.search(query(null, Set.of(), null, 25)))).isLessThan(250);
    assertThat(lookUpsOf(() -> ofAgent("seller1", null))).isLessThan(250);
  }

  private long lookUpsOf(Runnable step) {
    return inTransaction.execute(
        status -> {
          long before = lookUps();
          step.run();
          return lookUps() - before;
        });
  }

  /** Of this connection. */
  private long lookUps() {
    return database.queryForObject(
        "show session status like 'Handler_read_key'",
        (row, number) -> Long.parseLong(row.getString(2)));
  }

  private List<String> ofAgent(String agent, String text) {
    return list
        .search(
            new OrderListQuery(
                text, Set.of(), Set.of(), null, null, null, null, false, agent, null, 25))
        .stream()
        .map(OrderListRow::orderId)
        .toList();
  }

  private void person(String orderId, String seller, String owner) {
    database.update(
        "insert into order_people (order_id, seller, owner, set_by, set_at) values"
            + " (?, ?, ?, 'lead1', '2026-03-02 01:00:00')",
        orderId,
        seller,
        owner);
  }

  private List<String> ids(String named) {
    return list.search(query(named, Set.of(), null, 25)).stream()
        .map(OrderListRow::orderId)
        .toList();
  }

  private static OrderListQuery query(
      String text, Set<OrderStatus> statuses, OrderListQuery.Place after, int limit) {
    return new OrderListQuery(
        text, statuses, Set.of(), null, null, null, null, false, null, after, limit);
  }

  private void store(String id, String number, String name, String phone, int minute) {
    database.update(
        "insert into sales_order (order_id, platform, platform_order_no, placed_at,"
            + " payment_method, customer_name, customer_phone, address, vip, freight, discount,"
            + " amount_payable, currency, delivery_mode, status, fingerprint, version) values"
            + " (?, 'SHOP', ?, ?, 'COD', ?, ?, '示例大道2号', false, 0, 0, 129, 'CNY', 'COURIER',"
            + " 'CONFIRMING', 'x', 0)",
        id,
        number,
        java.sql.Timestamp.from(Instant.parse("2026-03-02T01:00:00Z").plusSeconds(60L * minute)),
        name,
        phone);
  }
}
