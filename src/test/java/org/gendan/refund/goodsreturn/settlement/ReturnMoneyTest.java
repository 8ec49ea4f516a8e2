package org.gendan.refund.goodsreturn.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gendan.order.Customer;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.Platform;
import org.gendan.refund.goodsreturn.ReturnSettlement.Part;
import org.junit.jupiter.api.Test;

/** Pieces are worth their share of what was paid for the goods, to the cent. */
class ReturnMoneyTest {

  private static final Instant PLACED = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void aDiscountIsSharedByAllPieces() {
    Order order = order("8.00", "20.00", line("A", 2, "129.00"));

    assertThat(worth(order, List.of(), 1)).containsExactly(new BigDecimal("119.00"));
    assertThat(worth(order, List.of(), 2)).containsExactly(new BigDecimal("238.00"));
  }

  @Test
  void theLastPieceTakesTheCentThatTheFirstLeft() {
    Order order = order("0.00", "0.01", line("A", 3, "3.34"));
    List<Part> first = parts(1);
    List<Part> told = ReturnMoney.worth(order, first, List.of());

    assertThat(ReturnMoney.sum(told)).isEqualByComparingTo("3.33");
    assertThat(ReturnMoney.sum(ReturnMoney.worth(order, parts(2), told)))
        .isEqualByComparingTo("6.68");
  }

  @Test
  void everythingIsBackWithTheLastPiece() {
    Order order = order("0.00", "0.00", line("A", 2, "5.00"), line("B", 1, "7.00"));

    assertThat(ReturnMoney.isEverything(order, parts(2, 0), List.of())).isFalse();
    assertThat(ReturnMoney.isEverything(order, parts(0, 1), parts(2, 0))).isTrue();
  }

  @Test
  void howeverAnOrderComesBackItIsWorthWhatWasPaidForItsGoods() {
    var random = new Random(20260302);
    for (int round = 0; round < 2_000; round++) {
      Order order = anyOrder(random);
      int[] left = order.lines().stream().mapToInt(OrderLine::quantity).toArray();
      List<Part> earlier = new ArrayList<>();
      while (IntStream.of(left).sum() > 0) {
        int[] now = IntStream.of(left).map(most -> random.nextInt(most + 1)).toArray();
        for (int i = 0; i < left.length; i++) {
          left[i] -= now[i];
        }
        List<Part> told = ReturnMoney.worth(order, parts(now), earlier);
        assertThat(told).allMatch(part -> part.amount().signum() >= 0);
        earlier.addAll(told);
      }
      assertThat(ReturnMoney.sum(earlier))
          .as("%s", order)
          .isEqualByComparingTo(order.amountPayable().subtract(order.freight()));
    }
  }

  private static Order anyOrder(Random random) {
    OrderLine[] lines =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(
                i ->
                    line(
                        "S" + i,
                        1 + random.nextInt(7),
                        BigDecimal.valueOf(1 + random.nextInt(99_999), 2).toPlainString()))
            .toArray(OrderLine[]::new);
    String discount = BigDecimal.valueOf(random.nextInt(2), 2).toPlainString();
    return order(BigDecimal.valueOf(random.nextInt(3_000), 2).toPlainString(), discount, lines);
  }

  private static List<BigDecimal> worth(Order order, List<Part> earlier, int... pieces) {
    return ReturnMoney.worth(order, parts(pieces), earlier).stream().map(Part::amount).toList();
  }

  private static List<Part> parts(int... accepted) {
    return IntStream.range(0, accepted.length)
        .mapToObj(i -> new Part(i + 1, accepted[i], 0, BigDecimal.ZERO))
        .toList();
  }

  private static OrderLine line(String sku, int quantity, String price) {
    return new OrderLine(sku, sku, quantity, new BigDecimal(price));
  }

  private static Order order(String freight, String discount, OrderLine... lines) {
    BigDecimal goods =
        List.of(lines).stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Order(
        "order-1",
        Platform.TMALL,
        "2603020001",
        PLACED,
        PaymentMethod.PREPAID,
        PLACED,
        new Customer("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号", false),
        List.of(lines),
        new BigDecimal(freight),
        new BigDecimal(discount),
        goods.add(new BigDecimal(freight)).subtract(new BigDecimal(discount)),
        "CNY",
        DeliveryMode.COURIER,
        null,
        null,
        OrderStatus.COMPLETED,
        PLACED,
        "0",
        3);
  }
}
