package org.gendan.order.amendment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderLine;
import org.gendan.order.SubmittedFields;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendment.Kind;
import org.gendan.order.amendment.Amendments.Wish;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.springframework.stereotype.Component;

/** Whether a wish can be read and fits its order; whether it is granted is the table's to say. */
@Component
class AmendmentRules {

  private static final int MOST_LINES = 500;
  private static final String KEPT =
      "is not corrected: a CORRECTION is about the quantity, and the %s stays the order's; leave it"
          + " out";

  private final OrderFieldRules fields;
  private final Clock clock;
  private final ZoneId zone;

  AmendmentRules(OrderFieldRules fields, Clock clock, ZoneId zone) {
    this.fields = fields;
    this.clock = clock;
    this.zone = zone;
  }

  String requestId(String text) {
    return fields.code("requestId", text);
  }

  String text(String field, String text) {
    return fields.remark(field, text);
  }

  /**
   * The wish, trimmed.
   *
   * @throws Refusal when a value is no valid one, or something is missing or too much for its kind
   */
  Wish checked(Order order, Wish wish) {
    Changes changes = wish.changes();
    Changes checked =
        new Changes(
            changes.customerName() == null ? null : fields.customerName(changes.customerName()),
            changes.customerPhone() == null ? null : fields.customerPhone(changes.customerPhone()),
            changes.province() == null ? null : fields.place("province", changes.province()),
            changes.city() == null ? null : fields.place("city", changes.city()),
            changes.district() == null ? null : fields.place("district", changes.district()),
            changes.address() == null ? null : fields.address(changes.address()),
            changes.release() == null
                ? null
                : fields.itemName("changes.release", changes.release()),
            changes.dispatchOn(),
            lines(wish));
    String text = fields.remark("text", wish.text());
    List<FieldError> errors = new ArrayList<>();
    fits(wish.kind(), checked, text, order, errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new Wish(
        wish.kind(),
        wish.askedBy(),
        checked,
        fields.remark("proof", wish.proof()),
        fields.remark("customerAgreed", wish.customerAgreed()),
        text,
        List.of());
  }

  private static List<OrderLine> lines(Wish wish) {
    SubmittedFields read = new SubmittedFields();
    List<OrderLine> lines = new ArrayList<>();
    if (wish.lines().size() > MOST_LINES) {
      read.fault("changes.lines", ErrorCode.TOO_MANY, "a change has at most %s lines", MOST_LINES);
      throw Refusal.invalid(read.errors());
    }
    // The price of a line that is corrected stays the order's.
    boolean correction = wish.kind() == Kind.CORRECTION;
    BigDecimal price = correction ? BigDecimal.ZERO.setScale(2) : null;
    for (int i = 0; i < wish.lines().size(); i++) {
      String at = "changes.lines[" + i + "]";
      LineSubmission line = wish.lines().get(i);
      String sku = read.requiredText(at + ".sku", line.sku(), 64);
      if (correction && line.name() != null) {
        read.fault(at + ".name", ErrorCode.NOT_HERE, KEPT, "name");
      }
      if (correction && line.unitPrice() != null) {
        read.fault(at + ".unitPrice", ErrorCode.NOT_HERE, KEPT, "price");
      }
      String name = read.optionalText(at + ".name", line.name(), 300);
      int quantity = read.quantity(at + ".quantity", line.quantity());
      BigDecimal each = read.money(at + ".unitPrice", line.unitPrice(), price);
      lines.add(new OrderLine(sku, name == null ? sku : name, quantity, each));
    }
    if (!read.errors().isEmpty()) {
      throw Refusal.invalid(read.errors());
    }
    return List.copyOf(lines);
  }

  private void fits(Kind kind, Changes changes, String text, Order order, List<FieldError> errors) {
    boolean contact = kind == Kind.CONTACT || kind == Kind.VOID;
    boolean goods = kind == Kind.CORRECTION || kind == Kind.ADD_ON || kind == Kind.VOID;
    if (changes.ofContact() && !contact) {
      errors.add(tooMuch("changes", "name, phone, address and release are a CONTACT change"));
    }
    if (!changes.lines().isEmpty() && !goods) {
      errors.add(tooMuch("changes.lines", "goods are changed by CORRECTION, ADD_ON or VOID"));
    }
    if (changes.release() != null && kind == Kind.VOID) {
      errors.add(tooMuch("changes.release", "it is a CONTACT change of the order that is valid"));
    }
    if (changes.dispatchOn() != null && kind != Kind.EARLY_DISPATCH) {
      errors.add(tooMuch("changes.dispatchOn", "the day of dispatch is an EARLY_DISPATCH"));
    }
    switch (kind) {
      case CONTACT -> {
        if (!changes.ofContact()) {
          errors.add(
              missing(
                  "changes",
                  "customerName, customerPhone, province, city, district, address or release"));
        }
      }
      case CORRECTION -> corrected(changes, order, errors);
      case ADD_ON -> {
        if (changes.lines().isEmpty()) {
          errors.add(missing("changes.lines", "the goods to be added, with their prices"));
        }
      }
      case EARLY_DISPATCH -> {
        if (changes.dispatchOn() == null) {
          errors.add(missing("changes.dispatchOn", "the wished day, such as 2026-03-05"));
        } else if (changes.dispatchOn().isBefore(LocalDate.now(clock.withZone(zone)))) {
          errors.add(
              new FieldError("changes.dispatchOn", ErrorCode.PAST, "is past; name a day to come"));
        }
      }
      case STACKING, PACKING, URGENT -> {
        if (text == null) {
          errors.add(missing("text", "what exactly is wished for"));
        }
      }
      case VOID -> {
        return;
      }
    }
  }

  private static void corrected(Changes changes, Order order, List<FieldError> errors) {
    if (changes.lines().isEmpty()) {
      errors.add(missing("changes.lines", "each wrong line, by its sku and its right quantity"));
    }
    List<String> known = order.lines().stream().map(OrderLine::sku).toList();
    Set<String> named = new HashSet<>();
    changes.lines().stream()
        .map(OrderLine::sku)
        .filter(sku -> !named.add(sku))
        .forEach(
            sku ->
                errors.add(
                    new FieldError(
                        "changes.lines",
                        ErrorCode.REPEATED,
                        "'%s' is named twice; say its right quantity once",
                        sku)));
    changes.lines().stream()
        .map(OrderLine::sku)
        .filter(sku -> !known.contains(sku))
        .forEach(
            sku ->
                errors.add(
                    new FieldError(
                        "changes.lines",
                        ErrorCode.UNKNOWN,
                        "the order has no line '%s'; it has %s",
                        sku,
                        known)));
  }

  private static FieldError missing(String field, String what, Object... about) {
    return new FieldError(field, ErrorCode.REQUIRED, "is missing: %s", Sentence.of(what, about));
  }

  private static FieldError tooMuch(String field, String why, Object... about) {
    return new FieldError(
        field, ErrorCode.NOT_HERE, "does not belong here: %s", Sentence.of(why, about));
  }
}
