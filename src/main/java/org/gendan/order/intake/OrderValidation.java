package org.gendan.order.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.gendan.order.Customer;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.Platform;
import org.gendan.order.SubmittedFields;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.refusal.ErrorCode;
import org.gendan.row.Ids;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.IntakeProperties;
import org.springframework.stereotype.Component;

/** Turns a submission into an order, or into the list of everything that is wrong with it. */
@Component
public class OrderValidation {

  private static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final int MOST_LINES = 500;

  /** What is promised for later than this is a slip of the pen. */
  private static final Duration FARTHEST_PROMISE = Duration.ofDays(730);

  private final Clock clock;
  private final IntakeProperties intake;

  OrderValidation(Clock clock, IntakeProperties intake) {
    this.clock = clock;
    this.intake = intake;
  }

  /** Either {@link IntakeOutcome.Taken}, not stored yet, or {@link IntakeOutcome.Invalid}. */
  public IntakeOutcome validate(OrderSubmission submission) {
    SubmittedFields fields = new SubmittedFields();
    Order order = read(submission, fields);
    return fields.errors().isEmpty()
        ? new IntakeOutcome.Taken(order)
        : new IntakeOutcome.Invalid(fields.errors());
  }

  private Order read(OrderSubmission s, SubmittedFields fields) {
    Instant latest = clock.instant().plus(intake.clockTolerance());
    Platform platform = fields.choice("platform", s.platform(), Platform.class, null);
    String number = number(s.platformOrderNo(), fields);
    Instant placedAt = fields.instant("placedAt", s.placedAt(), true, latest);
    PaymentMethod method =
        fields.choice("paymentMethod", s.paymentMethod(), PaymentMethod.class, null);
    Instant paidAt = fields.instant("paidAt", s.paidAt(), false, latest);
    Customer customer = customer(s.customer(), fields);
    List<OrderLine> lines = lines(s.lines(), fields);
    BigDecimal freight = fields.money("freight", s.freight(), ZERO);
    BigDecimal discount = fields.money("discount", s.discount(), ZERO);
    String currency = currency(s.currency(), fields);
    DeliveryMode mode =
        fields.choice("deliveryMode", s.deliveryMode(), DeliveryMode.class, DeliveryMode.COURIER);
    String remark = fields.optionalText("remark", s.remark(), 2_000);
    Instant promised =
        fields.instant(
            "promisedDispatchAt",
            s.promisedDispatchAt(),
            false,
            clock.instant().plus(FARTHEST_PROMISE));
    BigDecimal stated =
        s.amountPayable() == null || s.amountPayable().isBlank()
            ? null
            : fields.money("amountPayable", s.amountPayable(), null);
    if (!fields.errors().isEmpty()) {
      return null;
    }
    BigDecimal payable = payable(lines, freight, discount, stated, fields);
    boolean due =
        method == PaymentMethod.PREPAID
            && paidAt == null
            && payable != null
            && payable.signum() > 0;
    Order order =
        new Order(
            Ids.next(),
            platform,
            number,
            placedAt,
            method,
            paidAt,
            customer,
            lines,
            freight,
            discount,
            payable,
            currency,
            mode,
            remark,
            promised,
            due ? OrderStatus.UNPAID : OrderStatus.CONFIRMING,
            null,
            null,
            0);
    return order.fingerprinted();
  }

  private static String number(String text, SubmittedFields fields) {
    String number = fields.identifier("platformOrderNo", text, 64);
    String damaged = number == null ? null : DamagedNumber.scientific(number);
    if (damaged != null) {
      fields.fault("platformOrderNo", ErrorCode.DAMAGED_NUMBER, damaged);
    }
    return number;
  }

  private static Customer customer(CustomerSubmission c, SubmittedFields fields) {
    if (c == null) {
      fields.fault("customer", ErrorCode.REQUIRED, "is missing");
      return null;
    }
    return new Customer(
        fields.requiredText("customer.name", c.name(), 100),
        fields.phone("customer.phone", c.phone()),
        fields.optionalText("customer.province", c.province(), 64),
        fields.optionalText("customer.city", c.city(), 64),
        fields.optionalText("customer.district", c.district(), 64),
        fields.requiredText("customer.address", c.address(), 300),
        vip(c.vip(), fields));
  }

  private static boolean vip(String text, SubmittedFields fields) {
    if (text == null || text.isBlank()) {
      return false;
    }
    String vip = text.strip();
    if (!vip.equalsIgnoreCase("true") && !vip.equalsIgnoreCase("false")) {
      fields.fault("customer.vip", ErrorCode.BOOLEAN, "must be true or false");
    }
    return vip.equalsIgnoreCase("true");
  }

  private static List<OrderLine> lines(List<LineSubmission> submitted, SubmittedFields fields) {
    if (submitted == null || submitted.isEmpty()) {
      fields.fault("lines", ErrorCode.REQUIRED, "an order has at least one line");
      return List.of();
    }
    if (submitted.size() > MOST_LINES) {
      fields.fault("lines", ErrorCode.TOO_MANY, "an order has at most " + MOST_LINES + " lines");
      return List.of();
    }
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < submitted.size(); i++) {
      String at = "lines[" + i + "]";
      LineSubmission line = submitted.get(i);
      if (line == null) {
        fields.fault(at, ErrorCode.REQUIRED, "is missing");
        continue;
      }
      String sku = fields.requiredText(at + ".sku", line.sku(), 64);
      String name = fields.optionalText(at + ".name", line.name(), 300);
      int quantity = fields.quantity(at + ".quantity", line.quantity());
      BigDecimal price = fields.money(at + ".unitPrice", line.unitPrice(), null);
      lines.add(new OrderLine(sku, name == null ? sku : name, quantity, price));
    }
    return lines;
  }

  private static String currency(String text, SubmittedFields fields) {
    if (text == null || text.isBlank()) {
      return "CNY";
    }
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(text.strip()));
    if (!known) {
      fields.fault("currency", ErrorCode.UNKNOWN, "is no ISO-4217 code such as CNY");
    }
    return text.strip();
  }

  private static BigDecimal payable(
      List<OrderLine> lines,
      BigDecimal freight,
      BigDecimal discount,
      BigDecimal stated,
      SubmittedFields fields) {
    BigDecimal goods = lines.stream().map(OrderLine::amount).reduce(ZERO, BigDecimal::add);
    BigDecimal payable = goods.add(freight).subtract(discount).setScale(2);
    String sum =
        "%s goods + %s freight - %s discount = %s".formatted(goods, freight, discount, payable);
    if (payable.signum() < 0) {
      fields.fault(
          "discount", ErrorCode.AMOUNT, "does not add up: " + sum + ", which is below zero");
    } else if (payable.precision() > 14) {
      fields.fault(
          "lines", ErrorCode.AMOUNT, "add up to more than 999999999999.99; check the prices");
    } else if (stated != null && stated.compareTo(payable) != 0) {
      fields.fault(
          "amountPayable",
          ErrorCode.AMOUNT,
          "is %s and does not add up: %s".formatted(stated, sum));
    }
    return payable;
  }
}
