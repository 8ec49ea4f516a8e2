package org.gendan.money.payment;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.money.payment.MoneyPayment.Status;
import org.gendan.money.payment.PaymentCorrections.Correction;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows promised payments, and takes their corrections. */
@RestController
@RequestMapping("/api/money-payments")
class MoneyPaymentController {

  private final MoneyPayments payments;
  private final MoneyPaymentMapper store;
  private final PaymentCorrections corrections;
  private final ZoneId zone;

  MoneyPaymentController(
      MoneyPayments payments,
      MoneyPaymentMapper store,
      PaymentCorrections corrections,
      ZoneId zone) {
    this.payments = payments;
    this.store = store;
    this.corrections = corrections;
    this.zone = zone;
  }

  /** A payment; the amount in the currency of its order. */
  record PaymentView(
      String paymentId,
      String orderId,
      String platformOrderNo,
      String kind,
      String caseRef,
      BigDecimal amount,
      String currency,
      String cause,
      String account,
      String status,
      String reference,
      String failure,
      String askedBy,
      String approvedBy,
      OffsetDateTime openedAt,
      String paidBy,
      OffsetDateTime paidAt) {}

  /** Why something is taken back. */
  record Reason(@NotNull(message = "is missing; please fill it in") @Text(2_000) String reason) {}

  @GetMapping
  Page<PaymentView> list(
      @RequestParam(required = false) Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    corrections.mustBeApprover("read payments");
    PageRequest asked = new PageRequest(page, size);
    String wanted = status == null ? null : status.name();
    List<PaymentView> items =
        store.list(wanted, asked.size(), asked.offset()).stream().map(this::view).toList();
    return new Page<>(items, asked.page(), asked.size(), store.count(wanted));
  }

  @GetMapping("/{paymentId}")
  PaymentView show(@PathVariable String paymentId) {
    corrections.mustBeApprover("read payments");
    return view(payments.get(paymentId));
  }

  @PostMapping("/{paymentId}/corrections")
  PaymentView correct(@PathVariable String paymentId, @RequestBody Correction correction) {
    corrections.mustBeApprover("correct a payment");
    return view(corrections.correct(paymentId, Checked.of(correction)));
  }

  @PostMapping("/{paymentId}/withdrawals")
  PaymentView withdraw(@PathVariable String paymentId, @RequestBody Reason body) {
    corrections.mustBeApprover("withdraw a payment");
    return view(corrections.withdraw(paymentId, Checked.of(body).reason()));
  }

  @PostMapping("/{paymentId}/reversals")
  PaymentView reverse(@PathVariable String paymentId, @RequestBody Reason body) {
    corrections.mustBeApprover("reverse a payment");
    return view(corrections.reverse(paymentId, Checked.of(body).reason()));
  }

  private PaymentView view(MoneyPayment payment) {
    return new PaymentView(
        payment.id(),
        payment.orderId(),
        payment.orderNo(),
        payment.kind().name(),
        payment.caseRef(),
        payment.amount(),
        payment.currency(),
        payment.cause(),
        payment.account(),
        payment.status().name(),
        payment.reference(),
        payment.failure(),
        payment.askedBy(),
        payment.approvedBy(),
        BusinessTime.at(payment.openedAt(), zone),
        payment.paidBy(),
        BusinessTime.at(payment.paidAt(), zone));
  }
}
