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
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.DeployedPlatforms.Rules;
import org.gendan.order.DeployedPlatforms.Table;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.SubmittedFields;
import org.gendan.order.dispatch.ParcelUnderway;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.DispatchSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.order.people.NamedPeople;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.DeskPeople;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.IntakeProperties;
import org.gendan.shipment.Waybill;
import org.springframework.stereotype.Component;

/** Turns a submission into an order, or into the list of everything that is wrong with it. */
@Component
public class OrderValidation {

  private static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final int MOST_LINES = 500;

  /** What is promised for later than this is a slip of the pen. */
  private static final Duration FARTHEST_PROMISE = Duration.ofDays(730);

  private final DeployedPlatforms platforms;
  private final DeskPeople desks;
  private final Clock clock;
  private final Duration tolerance;

  OrderValidation(
      DeployedPlatforms platforms, DeskPeople desks, Clock clock, IntakeProperties intake) {
    this.platforms = platforms;
    this.desks = desks;
    this.clock = clock;
    this.tolerance = intake.clockTolerance();
  }

  /**
   * Many at once: which platforms there are, and who belongs to a desk, is looked up once.
   *
   * @return for each either {@link IntakeOutcome.Taken}, not stored yet, or {@link
   *     IntakeOutcome.Invalid}
   */
  List<IntakeOutcome> validate(List<OrderSubmission> submissions) {
    Table known = platforms.table();
    var people = new SubmittedPeople(desks);
    return submissions.stream().map(one -> validate(one, known, people)).toList();
  }

  /** Either {@link IntakeOutcome.Taken}, not stored yet, or {@link IntakeOutcome.Invalid}. */
  public IntakeOutcome validate(OrderSubmission submission) {
    return validate(submission, platforms.table(), new SubmittedPeople(desks));
  }

  private IntakeOutcome validate(OrderSubmission submission, Table known, SubmittedPeople people) {
    SubmittedFields fields = new SubmittedFields();
    Order order = read(submission, known, fields);
    DispatchSubmission left = submission.dispatch();
    ParcelUnderway parcel = order == null || left == null ? null : parcel(order, left, fields);
    NamedPeople named = people.of(submission, fields);
    if (!fields.errors().isEmpty()) {
      return new IntakeOutcome.Invalid(fields.errors());
    }
    return new IntakeOutcome.Taken(
        left == null ? order : order.underway(parcel == null), parcel, named);
  }

  private Order read(OrderSubmission s, Table known, SubmittedFields fields) {
    Instant latest = clock.instant().plus(tolerance);
    Rules platform = platform(s.platform(), known, fields);
    String number = number(s.platformOrderNo(), fields);
    Instant placedAt = fields.instant("placedAt", s.placedAt(), true, latest);
    PaymentMethod method = method(s.paymentMethod(), platform, fields);
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
            platform.platform(),
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

  private static PaymentMethod method(String text, Rules platform, SubmittedFields fields) {
    PaymentMethod method = fields.choice("paymentMethod", text, PaymentMethod.class, null);
    if (method == PaymentMethod.COD && platform != null && !platform.cashOnDelivery()) {
      fields.fault(
          "paymentMethod",
          ErrorCode.CONTRADICTION,
          "%s takes no cash on delivery; write PREPAID, or have the table platform-rules changed",
          platform.platform());
    }
    return method;
  }

  /** The parcel of an order that has left; null when the customer has received it. */
  private ParcelUnderway parcel(Order order, DispatchSubmission left, SubmittedFields fields) {
    if (order.isPaymentDue()) {
      fields.fault(
          "paidAt", ErrorCode.REQUIRED, "is missing; it was shipped, so when was it paid?");
    }
    if (bool("dispatch.received", left.received(), fields)) {
      return null;
    }
    Instant at =
        fields.instant(
            "dispatch.dispatchedAt", left.dispatchedAt(), false, clock.instant().plus(tolerance));
    Instant since = order.paidAt() == null ? order.placedAt() : order.paidAt();
    try {
      Waybill waybill = Waybill.of(left.carrier(), left.waybillNo());
      return new ParcelUnderway(waybill.carrier(), waybill.number(), at == null ? since : at);
    } catch (Refusal refusal) {
      refusal.errors().forEach(e -> fields.fault("dispatch." + e.field(), e.code(), e.message()));
      return null;
    }
  }

  private static Rules platform(String text, Table known, SubmittedFields fields) {
    if (text == null || text.isBlank()) {
      fields.fault("platform", ErrorCode.REQUIRED, "is missing; one of %s", known.names());
      return null;
    }
    Rules rules = known.find(text.strip()).orElse(null);
    if (rules == null) {
      fields.unknown("platform", text, known.names());
    }
    return rules;
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
        bool("customer.vip", c.vip(), fields));
  }

  private static boolean bool(String field, String text, SubmittedFields fields) {
    if (text == null || text.isBlank()) {
      return false;
    }
    String word = text.strip();
    if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
      fields.fault(field, ErrorCode.BOOLEAN, "must be true or false");
    }
    return word.equalsIgnoreCase("true");
  }

  private static List<OrderLine> lines(List<LineSubmission> submitted, SubmittedFields fields) {
    if (submitted == null || submitted.isEmpty()) {
      fields.fault("lines", ErrorCode.REQUIRED, "an order has at least one line");
      return List.of();
    }
    if (submitted.size() > MOST_LINES) {
      fields.fault("lines", ErrorCode.TOO_MANY, "an order has at most %s lines", MOST_LINES);
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
      fields.fault("discount", ErrorCode.AMOUNT, "does not add up: %s, which is below zero", sum);
    } else if (payable.precision() > 14) {
      fields.fault(
          "lines", ErrorCode.AMOUNT, "add up to more than 999999999999.99; check the prices");
    } else if (stated != null && stated.compareTo(payable) != 0) {
      fields.fault("amountPayable", ErrorCode.AMOUNT, "is %s and does not add up: %s", stated, sum);
    }
    return payable;
  }
}
