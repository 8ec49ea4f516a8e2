package org.gendan.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.Platform;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.sheet.IntakeProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderValidationTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final OrderValidation validation =
      new OrderValidation(
          PlatformsForTests.all(),
          PeopleForTests.agents(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new IntakeProperties(Duration.ofMinutes(5)));

  @Test
  void anHonestOrderIsTaken() {
    var order = accepted(new Draft());

    assertThat(order.platform()).isEqualTo(Platform.TMALL);
    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMING);
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-03-02T01:58:00Z"));
    assertThat(order.amountPayable()).isEqualTo(new BigDecimal("246.00"));
    assertThat(order.currency()).isEqualTo("CNY");
    assertThat(order.deliveryMode()).isEqualTo(DeliveryMode.COURIER);
    assertThat(order.fingerprint()).isNotBlank();
  }

  @Test
  void whoIsNamedWithAnOrderIsAPersonOfADesk() {
    var taken =
        (IntakeOutcome.Taken)
            validation.validate(
                new Draft().set("seller", "agent1").set("owner", " agent2 ").submission());

    assertThat(taken.people().seller()).isEqualTo("agent1");
    assertThat(taken.people().owner()).isEqualTo("agent2");
    assertThat(refused(new Draft().set("seller", "nobody1").set("owner", "analyst1")))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("seller", ErrorCode.UNKNOWN), tuple("owner", ErrorCode.UNKNOWN));
  }

  @Test
  void aPrepaidOrderWithoutPaymentWaitsForIt() {
    assertThat(accepted(new Draft().set("paymentMethod", "PREPAID")).status())
        .isEqualTo(OrderStatus.UNPAID);
    assertThat(
            accepted(
                    new Draft()
                        .set("paymentMethod", "PREPAID")
                        .set("paidAt", "2026-03-02T09:59:00+08:00"))
                .status())
        .isEqualTo(OrderStatus.CONFIRMING);
  }

  @Test
  void aPrepaidOrderOfWhichNothingIsDueWaitsForNoMoney() {
    Draft gift = new Draft().set("paymentMethod", "PREPAID").set("discount", "266.00");
    Draft free =
        new Draft()
            .set("paymentMethod", "PREPAID")
            .set("lines[0].unitPrice", "0")
            .set("freight", null)
            .set("discount", null);

    assertThat(accepted(gift).amountPayable()).isEqualTo(new BigDecimal("0.00"));
    assertThat(accepted(gift).status()).isEqualTo(OrderStatus.CONFIRMING);
    assertThat(accepted(free).status()).isEqualTo(OrderStatus.CONFIRMING);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      nullValues = "null",
      value = {
        "platform, null, required",
        "platform, TMAL, unknown",
        "platform, tmall, unknown",
        "paymentMethod, null, required",
        "paymentMethod, CASH, unknown",
        "deliveryMode, DRONE, unknown",
        "platformOrderNo, null, required",
        "platformOrderNo, ' ', required",
        "platformOrderNo, 3.30123E+18, damaged-number",
        "placedAt, null, required",
        "placedAt, 2026-03-02 09:58, time",
        "placedAt, 2026-02-30T09:58:00+08:00, time",
        "placedAt, 2026-03-02T10:06:00+08:00, future",
        "placedAt, 1999-12-31T00:00:00+08:00, past",
        "paidAt, 2026-03-03T09:58:00+08:00, future",
        "customer.name, null, required",
        "customer.name, ' ', required",
        "customer.address, null, required",
        "customer.phone, null, required",
        "customer.phone, 1380000800, phone",
        "customer.phone, 23800008000, phone",
        "customer.phone, call me, phone",
        "customer.vip, maybe, boolean",
        "lines[0].sku, null, required",
        "lines[0].quantity, null, required",
        "lines[0].quantity, 0, quantity",
        "lines[0].quantity, -1, quantity",
        "lines[0].quantity, 1.5, quantity",
        "lines[0].quantity, 1000001, quantity",
        "lines[0].quantity, two, number",
        "lines[0].quantity, 1e3, number",
        "lines[0].unitPrice, null, required",
        "lines[0].unitPrice, -0.01, negative",
        "lines[0].unitPrice, 129.001, decimals",
        "lines[0].unitPrice, 10000000000.00, too-large",
        "lines[0].unitPrice, 1e999999999, number",
        "lines[0].unitPrice, NaN, number",
        "lines[0].unitPrice, 129元, number",
        "freight, -8, negative",
        "freight, 8.005, decimals",
        "discount, -20, negative",
        "currency, RMB, unknown",
        "amountPayable, 245.99, amount",
        "amountPayable, lots, number",
        "discount, 300.00, amount"
      })
  void aWrongValueIsRefusedWithItsFieldAndAWord(String field, String value, String code) {
    assertThat(refused(new Draft().set(field, value)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.code().word()).isEqualTo(code);
              assertThat(error.message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800008000",
        "+8613800008000",
        "86 13800008000",
        "13800008000-1234",
        "0755-12345678",
        "075512345678",
        "400-123-4567",
        "+44 20 7946 0958"
      })
  void aPhoneThatCanBeCalledIsTaken(String phone) {
    assertThat(accepted(new Draft().set("customer.phone", phone)).customer().phone())
        .isEqualTo(phone);
  }

  @Test
  void whatIdentifiesIsKeptInOneSpelling() {
    Order order =
        accepted(
            new Draft()
                .set("platformOrderNo", "\u202D２６０３020001\u200B")
                .set("customer.phone", "\u00A0１３８\u200E00008000"));

    assertThat(order.platformOrderNo()).isEqualTo("2603020001");
    assertThat(order.customer().phone()).isEqualTo("13800008000");
  }

  @Test
  void whatHidesInANumberIsToldByItsName() {
    assertThat(
            refused(
                new Draft()
                    .set("platformOrderNo", "26\u202E03")
                    .set("customer.phone", "138\r\n00008000")))
        .extracting(FieldError::message)
        .satisfiesExactly(
            number -> assertThat(number).contains("U+202E RIGHT-TO-LEFT OVERRIDE"),
            phone -> assertThat(phone).contains("U+000D CARRIAGE RETURN"));
    assertThat(refused(new Draft().set("lines[0].quantity", "2\u200B")).get(0).message())
        .contains("U+200B ZERO WIDTH SPACE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三😀",
        "𠮷野家",
        "O'Brien",
        "- by the door",
        "+1 cup",
        "line 1\nline 2",
        "@客服 请发顺丰",
        "=_= 麻烦快点",
        "-请尽快(今天)",
        "+1 送礼用!",
        "=====不要打电话=====",
        "=HYPERLINK(1)",
        "＝请包装好"
      })
  void anHonestTextIsKeptAsItIs(String text) {
    assertThat(accepted(new Draft().set("remark", text)).remark()).isEqualTo(text);
    Order order = accepted(new Draft().set("customer.name", text).set("customer.address", text));
    assertThat(order.customer().name()).isEqualTo(text);
    assertThat(order.customer().address()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bell \u0007", "null \u0000", "delete \u007f", "lone \ud83d surrogate"})
  void aControlCharacterIsRefused(String text) {
    assertThat(refused(new Draft().set("remark", text)))
        .singleElement()
        .extracting(FieldError::field, error -> error.code().word())
        .containsExactly("remark", "control-character");
  }

  @Test
  void aRemarkOfTenMegabytesIsRefusedWithItsLengthAndWithoutItsText() {
    assertThat(refused(new Draft().set("remark", "长".repeat(10_000_000))))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code().word()).isEqualTo("too-long");
              assertThat(error.message()).contains("10000000 characters").hasSizeLessThan(200);
            });
  }

  @Test
  void aTextIsMeasuredInCharactersAndNotInUnits() {
    assertThat(accepted(new Draft().set("remark", "😀".repeat(2_000))).remark()).hasSize(4_000);
    assertThat(refused(new Draft().set("remark", "😀".repeat(2_001)))).hasSize(1);
  }

  @Test
  void anOffsetWithoutColonIsAnOffset() {
    assertThat(accepted(new Draft().set("placedAt", "2026-03-02 09:58:00 +0800")).placedAt())
        .isEqualTo(Instant.parse("2026-03-02T01:58:00Z"));
  }

  @Test
  void aRefusedTimeIsToldAllForms() {
    assertThat(refused(new Draft().set("placedAt", "2026-03-02 09:58")).get(0).message())
        .contains("+08:00", "+0800", "下午", "年3月2日");
  }

  @Test
  void aClockThatRunsALittleAheadIsForgiven() {
    accepted(new Draft().set("placedAt", "2026-03-02T10:05:00+08:00"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    var errors =
        refused(
            new Draft()
                .set("platform", "X")
                .set("customer.phone", "1")
                .set("lines[0].quantity", "0")
                .set("lines[0].unitPrice", "-1"));

    assertThat(errors)
        .extracting(FieldError::field)
        .containsExactly("platform", "customer.phone", "lines[0].quantity", "lines[0].unitPrice");
  }

  @Test
  void anOrderWithoutCustomerOrLinesIsRefusedAndNotBroken() {
    var errors = refused(new Draft().with(draft -> submission(draft, null, null)));
    assertThat(errors).extracting(FieldError::field).containsExactly("customer", "lines");

    errors = refused(new Draft().with(draft -> submission(draft, draft.customer(), List.of())));
    assertThat(errors).extracting(FieldError::field).containsExactly("lines");
  }

  @Test
  void aLineThatIsNotThereIsRefusedWithItsPlace() {
    var lines = new ArrayList<LineSubmission>();
    lines.add(new LineSubmission("A", null, "1", "1"));
    lines.add(null);

    var errors = refused(new Draft().with(draft -> submission(draft, draft.customer(), lines)));

    assertThat(errors).extracting(FieldError::field).containsExactly("lines[1]");
  }

  @Test
  void moreLinesThanAnOrderHasAreRefused() {
    var lines = Collections.nCopies(501, new LineSubmission("A", null, "1", "1"));

    var errors = refused(new Draft().with(draft -> submission(draft, draft.customer(), lines)));

    assertThat(errors).extracting(error -> error.code().word()).containsExactly("too-many");
  }

  @Test
  void anAmountThatNoColumnHoldsIsRefused() {
    var lines = Collections.nCopies(500, new LineSubmission("A", null, "1000000", "9999999999.99"));

    var errors = refused(new Draft().with(draft -> submission(draft, draft.customer(), lines)));

    assertThat(errors).extracting(error -> error.code().word()).containsExactly("amount");
  }

  private Order accepted(Draft draft) {
    var read = validation.validate(draft.submission());
    assertThat(read).isInstanceOf(IntakeOutcome.Taken.class);
    return ((IntakeOutcome.Taken) read).order();
  }

  private List<FieldError> refused(Draft draft) {
    var read = validation.validate(draft.submission());
    assertThat(read).isInstanceOf(IntakeOutcome.Invalid.class);
    return ((IntakeOutcome.Invalid) read).errors();
  }

  private static OrderSubmission submission(
      OrderSubmission s, CustomerSubmission customer, List<LineSubmission> lines) {
    return new OrderSubmission(
        s.platform(),
        s.platformOrderNo(),
        s.placedAt(),
        s.paymentMethod(),
        s.paidAt(),
        customer,
        lines,
        s.freight(),
        s.discount(),
        s.currency(),
        s.deliveryMode(),
        s.remark(),
        s.promisedDispatchAt(),
        s.amountPayable(),
        s.dispatch(),
        s.seller(),
        s.owner());
  }

  /** The sample of the API description, with some fields written otherwise. */
  private static final class Draft {

    private final Map<String, String> changed = new HashMap<>();
    private UnaryOperator<OrderSubmission> last = UnaryOperator.identity();

    Draft set(String field, String value) {
      changed.put(field, value);
      return this;
    }

    Draft with(UnaryOperator<OrderSubmission> change) {
      last = change;
      return this;
    }

    OrderSubmission submission() {
      return last.apply(
          new OrderSubmission(
              value("platform", "TMALL"),
              value("platformOrderNo", "2603020001"),
              value("placedAt", "2026-03-02T09:58:00+08:00"),
              value("paymentMethod", "COD"),
              value("paidAt", null),
              new CustomerSubmission(
                  value("customer.name", "张三"),
                  value("customer.phone", "13800008000"),
                  value("customer.province", "广东省"),
                  value("customer.city", "深圳市"),
                  value("customer.district", "南山区"),
                  value("customer.address", "示例大道2号"),
                  value("customer.vip", "false")),
              List.of(
                  new LineSubmission(
                      value("lines[0].sku", "P100-RED-M"),
                      value("lines[0].name", "羽绒服 红 M"),
                      value("lines[0].quantity", "2"),
                      value("lines[0].unitPrice", "129.00"))),
              value("freight", "8.00"),
              value("discount", "20.00"),
              value("currency", null),
              value("deliveryMode", null),
              value("remark", null),
              value("promisedDispatchAt", null),
              value("amountPayable", null),
              null,
              value("seller", null),
              value("owner", null)));
    }

    private String value(String field, String usual) {
      return changed.containsKey(field) ? changed.get(field) : usual;
    }
  }
}
