package org.gendan.order.payment;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.LostRace;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.payment.OrderPayments.Incoming;
import org.gendan.order.payment.OrderPayments.Recorded;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that came in for an order. */
@RestController
@RequestMapping("/api/orders/{orderId}/payments")
class PaymentController {

  private final OrderPayments payments;
  private final PaymentBook book;
  private final Orders orders;
  private final ZoneId zone;

  PaymentController(OrderPayments payments, PaymentBook book, Orders orders, ZoneId zone) {
    this.payments = payments;
    this.book = book;
    this.orders = orders;
    this.zone = zone;
  }

  /**
   * Money that arrived: {@code method} such as {@code ALIPAY}, {@code reference} as that way calls
   * it; {@code paidAt} is now when left out.
   */
  record PaymentBody(
      @NotNull @Code String requestId,
      @NotNull(message = "is missing; how much came in, such as 170.70?") @Money BigDecimal amount,
      @NotNull @Code String method,
      @NotNull @Code String reference,
      OffsetDateTime paidAt) {}

  /** Why an entry was wrong. */
  record WithdrawalBody(
      @NotNull(message = "is missing; what was wrong with the entry?") @Text(2_000)
          String reason) {}

  /** The entry, and how the order stands after it. */
  record PaymentAnswer(
      String paymentId,
      String orderId,
      String status,
      BigDecimal amountPayable,
      BigDecimal amountReceived,
      String deviation) {}

  /** All entries, those that were taken back too. */
  record PaymentList(
      List<Entry> items,
      BigDecimal amountPayable,
      BigDecimal amountReceived,
      String currency,
      String deviation) {}

  /** One entry. */
  record Entry(
      String paymentId,
      BigDecimal amount,
      String method,
      String reference,
      OffsetDateTime paidAt,
      OffsetDateTime recordedAt,
      String recordedBy,
      boolean doubled,
      String verdict,
      OffsetDateTime withdrawnAt,
      String withdrawnBy,
      String withdrawnReason) {}

  @PostMapping
  ResponseEntity<PaymentAnswer> pay(@PathVariable String orderId, @RequestBody PaymentBody body) {
    payments.mustBeAllowed("record a payment");
    PaymentBody told = Checked.of(body);
    var incoming =
        new Incoming(
            told.requestId(),
            told.amount().setScale(2),
            told.method(),
            told.reference(),
            told.paidAt() == null ? null : told.paidAt().toInstant());
    // Of two that tell the same reference at once the second finds it booked.
    return answer(LostRace.again(() -> payments.record(orderId, incoming)));
  }

  @PostMapping("/{paymentId}/withdrawals")
  ResponseEntity<PaymentAnswer> withdraw(
      @PathVariable String orderId,
      @PathVariable String paymentId,
      @RequestBody WithdrawalBody body) {
    payments.mustBeAllowed("take back a payment");
    String why = Checked.of(body).reason();
    return answer(LostRace.again(() -> payments.withdraw(orderId, paymentId, why)));
  }

  @GetMapping
  PaymentList list(@PathVariable String orderId) {
    Order order = orders.get(orderId);
    return new PaymentList(
        book.of(orderId).stream().map(this::entry).toList(),
        order.amountPayable(),
        book.received(order),
        order.currency(),
        book.deviation(order).name());
  }

  private ResponseEntity<PaymentAnswer> answer(Recorded recorded) {
    Order order = recorded.order();
    return ResponseEntity.status(recorded.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(
            new PaymentAnswer(
                recorded.payment().id(),
                order.id(),
                order.status().name(),
                order.amountPayable(),
                book.received(order),
                book.deviation(order).name()));
  }

  private Entry entry(Payment payment) {
    return new Entry(
        payment.id(),
        payment.amount(),
        payment.method(),
        payment.reference(),
        BusinessTime.at(payment.paidAt(), zone),
        BusinessTime.at(payment.recordedAt(), zone),
        payment.recordedBy(),
        payment.doubled(),
        payment.verdict() == null ? null : payment.verdict().name(),
        payment.withdrawnAt() == null ? null : BusinessTime.at(payment.withdrawnAt(), zone),
        payment.withdrawnBy(),
        payment.withdrawnText());
  }
}
