package org.gendan.order.intake.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.refusal.FieldError;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/** One order of the export: its row in the list and its rows in the details. */
final class TaobaoOrder {

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private final String platform;
  private final Sheet list;
  private final SheetRow row;
  private final TaobaoStatus status;
  private final List<SheetRow> lines = new ArrayList<>();
  private final List<SheetRow> over = new ArrayList<>();
  private final List<Rejection> faults = new ArrayList<>();

  TaobaoOrder(
      String platform, Sheet list, SheetRow row, TaobaoStatus status, List<SheetLine> details) {
    this.platform = platform;
    this.list = list;
    this.row = row;
    this.status = status;
    for (SheetLine detail : details) {
      if (detail instanceof SheetRow line) {
        sort(line);
      } else if (detail instanceof UnreadableRow broken) {
        faults.add(inDetails(broken.line(), broken.field(), broken.reason()));
      }
    }
  }

  /** Each line has a status of its own: one that was refunded is closed while its order waits. */
  private void sort(SheetRow line) {
    String own = text(line, TaobaoColumns.STATUS);
    TaobaoStatus of = own == null ? status : TaobaoStatus.of(own);
    if (of == TaobaoStatus.CLOSED || of.hasLeft() && !status.hasLeft()) {
      over.add(line);
      return;
    }
    lines.add(line);
    holdRefund(line);
    if (of == TaobaoStatus.UNKNOWN && status != TaobaoStatus.UNKNOWN) {
      faults.add(
          inDetails(
              line.line(),
              TaobaoColumns.STATUS,
              "'%s' is no known status; ".formatted(own) + TaobaoStatus.KNOWN));
    } else if (of != status
        && status != TaobaoStatus.UNKNOWN
        && !(of.hasLeft() && status.hasLeft())) {
      faults.add(
          inDetails(
              line.line(),
              TaobaoColumns.STATUS,
              "'%s' differs from '%s' of the order; export both files again for the same period"
                  .formatted(own, cell(TaobaoColumns.STATUS))));
    }
  }

  /**
   * Money that went back for a line that is not closed: the platform has it, the order here would
   * be shipped and refunded for the whole. A person says what is left of the line.
   */
  private void holdRefund(SheetRow line) {
    BigDecimal refunded = stated(line, TaobaoColumns.REFUNDED);
    if (refunded != null && refunded.signum() > 0) {
      faults.add(
          inDetails(
              line.line(),
              TaobaoColumns.REFUNDED,
              ("%s of this line went back to the buyer, and the line is not closed; take what is"
                      + " not to be shipped out of %s and %s, correct the amounts of the order, clear"
                      + " the refund and replay it")
                  .formatted(
                      refunded.toPlainString(), TaobaoColumns.PRICE, TaobaoColumns.QUANTITY)));
    }
  }

  SheetOrder read(OrderText text) {
    if (status == TaobaoStatus.UNKNOWN) {
      fault(
          TaobaoColumns.STATUS,
          "'%s' is no known status; ".formatted(cell(TaobaoColumns.STATUS)) + TaobaoStatus.KNOWN);
    } else if (lines.isEmpty() && !over.isEmpty() && faults.isEmpty()) {
      fault(TaobaoColumns.NUMBER, "All lines of this order are shipped or closed: nothing is left");
    } else if (lines.isEmpty() && faults.isEmpty()) {
      fault(
          TaobaoColumns.NUMBER,
          "The details file has no row of this order; export both files for the same period");
    }
    OrderSubmission submission = faults.isEmpty() ? submission() : null;
    return faults.isEmpty()
        ? SheetOrder.readable(row.line(), submission, text, this::locate)
        : SheetOrder.unreadable(row.line(), faults, text);
  }

  private OrderSubmission submission() {
    BigDecimal goodsPayable = amount(TaobaoColumns.GOODS_PAYABLE);
    BigDecimal goods = goods();
    BigDecimal discount = null;
    if (faults.isEmpty()) {
      discount = goods.subtract(goodsPayable);
      if (discount.signum() < 0) {
        fault(
            TaobaoColumns.GOODS_PAYABLE,
            "does not add up: the details come to %s, less than %s; is a details row missing?"
                    .formatted(goods.toPlainString(), goodsPayable.toPlainString())
                + withoutWhatIsOver());
      } else if (discount.signum() > 0 && !over.isEmpty()) {
        // Nobody can tell which part of a discount was given on the line that is not shipped.
        fault(
            TaobaoColumns.GOODS_PAYABLE,
            "does not add up: the lines that are still to be shipped come to %s, the buyer pays %s"
                    .formatted(goods.toPlainString(), goodsPayable.toPlainString())
                + withoutWhatIsOver());
      }
    }
    comparePaid();
    return new OrderSubmission(
        platform,
        cell(TaobaoColumns.NUMBER),
        list.time(cell(TaobaoColumns.CREATED_AT)),
        "PREPAID",
        status == TaobaoStatus.UNPAID ? null : list.time(paidAt()),
        customer(),
        lines.stream().map(TaobaoOrder::line).toList(),
        cell(TaobaoColumns.FREIGHT_PAYABLE),
        discount == null ? null : discount.toPlainString(),
        "CNY",
        null,
        cell(TaobaoColumns.MESSAGE),
        null,
        cell(TaobaoColumns.TOTAL),
        TaobaoParcel.of(list, row, status));
  }

  private String withoutWhatIsOver() {
    return over.isEmpty()
        ? ""
        : " (not counted: details %s, which are shipped or closed)"
            .formatted(
                over.stream().map(line -> "line " + line.line()).collect(Collectors.joining(", ")));
  }

  /**
   * What the buyer paid, with what coupons and points paid, is the total, or a row is not whole.
   */
  private void comparePaid() {
    BigDecimal total = stated(TaobaoColumns.TOTAL);
    BigDecimal paid = stated(TaobaoColumns.PAID);
    BigDecimal refunded = stated(TaobaoColumns.REFUNDED);
    if (status != TaobaoStatus.UNPAID && refunded != null && refunded.signum() > 0) {
      fault(
          TaobaoColumns.REFUNDED,
          "%s of this order went back to the buyer; correct the amounts to what is left, clear it and replay it"
              .formatted(refunded.toPlainString()));
    }
    if (status == TaobaoStatus.UNPAID || total == null || paid == null) {
      return;
    }
    BigDecimal with = paid;
    for (String column : List.of(TaobaoColumns.COUPONS, TaobaoColumns.POINTS)) {
      BigDecimal other = stated(column);
      with = other == null ? with : with.add(other);
    }
    if (paid.compareTo(total) != 0 && with.compareTo(total) != 0) {
      fault(
          TaobaoColumns.PAID,
          "does not add up: the buyer paid %s, the order comes to %s (%s); was a part refunded, or"
                  .formatted(paid.toPlainString(), total.toPlainString(), TaobaoColumns.TOTAL)
              + " another order's row taken?");
    }
  }

  /** The amount of a column, or null when there is none. */
  private BigDecimal stated(String column) {
    return stated(row, column);
  }

  private static BigDecimal stated(SheetRow row, String column) {
    String text = text(row, column);
    return text != null && AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private String paidAt() {
    String paidAt = cell(TaobaoColumns.PAID_AT);
    return paidAt == null ? cell(TaobaoColumns.CREATED_AT) : paidAt;
  }

  private CustomerSubmission customer() {
    String changed = cell(TaobaoColumns.CHANGED_ADDRESS);
    var address = TaobaoAddress.of(changed == null ? cell(TaobaoColumns.ADDRESS) : changed);
    return new CustomerSubmission(
        cell(TaobaoColumns.NAME),
        phone(),
        address.province(),
        address.city(),
        address.district(),
        address.street(),
        null);
  }

  private String phone() {
    String mobile = cell(TaobaoColumns.MOBILE);
    return mobile == null ? cell(TaobaoColumns.PHONE) : mobile;
  }

  private static LineSubmission line(SheetRow line) {
    String sellerCode = text(line, TaobaoColumns.SELLER_CODE);
    String attributes = text(line, TaobaoColumns.ATTRIBUTES);
    String title = text(line, TaobaoColumns.TITLE);
    return new LineSubmission(
        sellerCode == null ? text(line, TaobaoColumns.EXTERNAL_CODE) : sellerCode,
        title == null || attributes == null ? title : title + " " + attributes,
        text(line, TaobaoColumns.QUANTITY),
        text(line, TaobaoColumns.PRICE));
  }

  private BigDecimal goods() {
    BigDecimal sum = BigDecimal.ZERO;
    for (SheetRow line : lines) {
      BigDecimal price = amount(line, TaobaoColumns.PRICE);
      BigDecimal quantity = amount(line, TaobaoColumns.QUANTITY);
      if (price != null && quantity != null) {
        sum = sum.add(price.multiply(quantity));
      }
    }
    return sum;
  }

  private BigDecimal amount(SheetRow line, String column) {
    String text = text(line, column);
    boolean fine = text != null && AMOUNT.matcher(text).matches();
    if (!fine) {
      String reason = text == null ? "is missing" : "'%s' is not a number".formatted(text);
      faults.add(inDetails(line.line(), column, reason));
    }
    return fine ? new BigDecimal(text) : null;
  }

  private BigDecimal amount(String column) {
    String text = cell(column);
    boolean fine = text != null && AMOUNT.matcher(text).matches();
    if (!fine) {
      fault(column, text == null ? "is missing" : "'%s' is not a number".formatted(text));
    }
    return fine ? new BigDecimal(text) : null;
  }

  private String cell(String column) {
    return text(row, column);
  }

  /** The cell without the apostrophe that keeps a spreadsheet from counting with it. */
  static String text(SheetRow row, String column) {
    String cell = row.cell(column);
    if (cell == null) {
      return null;
    }
    String text = cell.startsWith("'") ? cell.substring(1).strip() : cell;
    return text.isEmpty() || text.equals("null") ? null : text;
  }

  private Rejection locate(FieldError error) {
    LinePath path = LinePath.of(error.field(), lines.size());
    return path == null
        ? new Rejection(row.line(), TaobaoColumns.of(error.field()), error.message())
        : inDetails(
            lines.get(path.index()).line(), TaobaoColumns.of(path.field()), error.message());
  }

  private Rejection inDetails(int line, String column, String reason) {
    return new Rejection(row.line(), column, "Details file, line %d: %s".formatted(line, reason));
  }

  private void fault(String column, String reason) {
    faults.add(new Rejection(row.line(), column, reason));
  }

  /** Raw rows one below the other, or null when there are none. */
  static String raw(List<? extends SheetLine> lines) {
    return lines.isEmpty()
        ? null
        : lines.stream().map(SheetLine::raw).collect(Collectors.joining("\n"));
  }
}
