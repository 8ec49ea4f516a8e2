package org.gendan.order.dunning;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.dunning.DunningMapper.Note;
import org.gendan.order.dunning.Dunnings.Invoice;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.Phone;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Unpaid freight and its payments. */
@RestController
@RequestMapping("/api/dunnings")
class DunningController {

  private static final int MOST = 200;

  private final Dunnings dunnings;
  private final CurrentActor actor;
  private final ZoneId zone;

  DunningController(Dunnings dunnings, CurrentActor actor, ZoneId zone) {
    this.dunnings = dunnings;
    this.actor = actor;
    this.zone = zone;
  }

  /** An unpaid invoice; {@code account} is the phone number of the consignee, amounts in CNY. */
  record InvoiceBody(
      @NotNull @Code String invoiceNo,
      @NotNull @Phone String account,
      @NotNull @Money BigDecimal amount,
      @NotNull(message = "is missing; until when is it to be paid?") OffsetDateTime dueAt,
      @Text(2_000) String text) {}

  /** A payment; the reference makes it the same payment when it is sent again. */
  record PaymentBody(@NotNull @Money BigDecimal amount, @NotNull @Code String reference) {}

  /** An invoice as it stands. */
  record DunningAnswer(
      String dunningId,
      String invoiceNo,
      String account,
      BigDecimal amount,
      BigDecimal open,
      OffsetDateTime dueAt,
      String status,
      List<NoteAnswer> notes) {}

  /** What an agent or finance did about it. */
  record NoteAnswer(OffsetDateTime at, String actor, String text, String reference) {}

  /** Invoices, the newest first. */
  record DunningList(List<DunningAnswer> items) {}

  @PostMapping
  ResponseEntity<DunningAnswer> open(@RequestBody InvoiceBody body) {
    actor.mustBeOneOf("watch an unpaid invoice", Roles.FINANCE);
    InvoiceBody told = Checked.of(body);
    var opened =
        dunnings.open(
            new Invoice(
                told.invoiceNo(),
                told.account(),
                fen(told.amount()),
                told.dueAt().toInstant(),
                told.text()));
    return ResponseEntity.status(opened.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(answer(opened.dunning()));
  }

  @PostMapping("/{dunningId}/payments")
  DunningAnswer pay(@PathVariable String dunningId, @RequestBody PaymentBody body) {
    actor.mustBeOneOf("book a payment of freight", Roles.FINANCE);
    PaymentBody told = Checked.of(body);
    return answer(dunnings.pay(dunningId, fen(told.amount()), told.reference()));
  }

  @GetMapping
  DunningList list(@RequestParam(required = false) String account) {
    actor.mustBeOneOf(
        "see unpaid freight", Roles.FINANCE, Roles.ORDER_AGENTS, Roles.TEAM_LEADS, Roles.LOGISTICS);
    return new DunningList(dunnings.of(account, MOST).stream().map(this::answer).toList());
  }

  private DunningAnswer answer(Dunning dunning) {
    return new DunningAnswer(
        dunning.id(),
        dunning.invoiceNo(),
        dunning.account(),
        BigDecimal.valueOf(dunning.amountFen(), 2),
        dunning.open(),
        BusinessTime.at(dunning.dueAt(), zone),
        dunning.status().name(),
        dunnings.notes(dunning.id()).stream().map(this::note).toList());
  }

  private NoteAnswer note(Note note) {
    return new NoteAnswer(
        BusinessTime.at(note.at(), zone), note.actor(), note.text(), note.reference());
  }

  private static long fen(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
