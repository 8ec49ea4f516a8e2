package org.gendan.order.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gendan.order.Customer;
import org.gendan.order.OrderLine;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;

/**
 * A change of an order that a customer or an agent asks for after it was taken (rows 12, 14 to 17,
 * 19, 25 to 30 of docs/domain.md).
 *
 * @param id our id, the business key of its process
 * @param requestId the caller's id, which makes a repeated request the same request
 * @param proof reference or words of the written proof, or null
 * @param text what the caller added, or null
 * @param why why nothing is changed, or null
 * @param customerYes whether the customer agrees; null while nobody has asked
 * @param approved whether the approver agrees; null while nobody has decided
 * @param tellLeft whether the customer is still to be told what came of it
 */
@NamedInterface
public record Amendment(
    String id,
    String orderId,
    String requestId,
    Kind kind,
    Side askedBy,
    Changes changes,
    String proof,
    String text,
    Status status,
    String why,
    Boolean customerYes,
    String customerWords,
    Boolean approved,
    String approvedBy,
    boolean tellLeft,
    String requestedBy,
    Instant requestedAt,
    Instant decidedAt) {

  private static final int MOST_WORDS = 1_500;
  private static final int MOST_WHY = 2_000;

  /** What is changed. */
  @NamedInterface
  public enum Kind {
    /**
     * Release, name, phone and delivery address: the four free items (row 30 of docs/domain.md).
     */
    CONTACT,
    /** A wrong quantity or unit (row 12 of docs/domain.md). */
    CORRECTION,
    /** More goods (rows 14, 16 of docs/domain.md). */
    ADD_ON,
    /** Shipped earlier (row 15 of docs/domain.md). */
    EARLY_DISPATCH,
    /** How it is stacked at loading (row 17 of docs/domain.md). */
    STACKING,
    /** Extra packing (row 17 of docs/domain.md). */
    PACKING,
    /** Shipped urgently (row 19 of docs/domain.md). */
    URGENT,
    /** The note is void, another takes its place (rows 27 to 29 of docs/domain.md). */
    VOID
  }

  /** Who wants it; the other side confirms (row 33 of docs/domain.md). */
  @NamedInterface
  public enum Side {
    CUSTOMER,
    COMPANY
  }

  /** Where it stands. */
  @NamedInterface
  public enum Status {
    REQUESTED,
    APPLIED,
    REFUSED
  }

  /**
   * What shall be otherwise; null for what stays.
   *
   * @param release to whom and how the goods are released (放货)
   * @param dispatchOn the wished day of dispatch, in the business zone
   * @param lines goods to correct, to add, or of the note that takes the place of a void one
   */
  @NamedInterface
  public record Changes(
      String customerName,
      String customerPhone,
      String province,
      String city,
      String district,
      String address,
      String release,
      LocalDate dispatchOn,
      List<OrderLine> lines) {

    /** Whether one of the four free items is changed. */
    public boolean ofContact() {
      return customerName != null
          || customerPhone != null
          || ofPlace()
          || address != null
          || release != null;
    }

    /** Whether the place that the address is in is changed. */
    boolean ofPlace() {
      return province != null || city != null || district != null;
    }

    /** The consignee with what shall be otherwise. */
    Customer of(Customer old) {
      return new Customer(
          customerName == null ? old.name() : customerName,
          customerPhone == null ? old.phone() : customerPhone,
          province == null ? old.province() : province,
          city == null ? old.city() : city,
          district == null ? old.district() : district,
          address == null ? old.address() : address,
          old.vip());
    }

    /** In words. */
    public String words() {
      List<String> words = new ArrayList<>();
      add(words, "name", customerName);
      add(words, "phone", customerPhone);
      add(words, "province", province);
      add(words, "city", city);
      add(words, "district", district);
      add(words, "address", address);
      add(words, "release", release);
      add(words, "dispatch on", dispatchOn);
      if (!lines.isEmpty()) {
        words.add(
            lines.stream()
                .map(line -> "%d × %s (%s)".formatted(line.quantity(), line.name(), line.sku()))
                .collect(Collectors.joining(", ")));
      }
      return String.join("; ", words);
    }

    private static void add(List<String> words, String what, Object value) {
      if (value != null) {
        words.add(what + ": " + value);
      }
    }
  }

  /** Kind, changes and text in words; no more than fits into a line of a story or a request. */
  public String words() {
    String what = changes.words();
    String more = text == null ? "" : " (" + text + ")";
    return cut(Words.capital(kind) + (what.isEmpty() ? "" : ": " + what) + more, MOST_WORDS);
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  boolean isOpen() {
    return status == Status.REQUESTED;
  }

  /** The customer has said yes or no. */
  Amendment answered(boolean yes, String words) {
    return withAnswers(yes, words, approved, approvedBy);
  }

  /** The approver has said yes or no. */
  Amendment decided(boolean yes, String by) {
    return withAnswers(customerYes, customerWords, yes, by);
  }

  Amendment applied(boolean tell, Instant at) {
    return ended(Status.APPLIED, null, tell, at);
  }

  Amendment refused(String because, boolean tell, Instant at) {
    return ended(Status.REFUSED, cut(because, MOST_WHY), tell, at);
  }

  Amendment told() {
    return at(status, why, false, decidedAt);
  }

  private Amendment ended(Status end, String because, boolean tell, Instant at) {
    if (!isOpen()) {
      throw Refusal.conflict("The change is %s already", status);
    }
    return at(end, because, tell, at);
  }

  private Amendment at(Status next, String because, boolean tell, Instant when) {
    return new Amendment(
        id,
        orderId,
        requestId,
        kind,
        askedBy,
        changes,
        proof,
        text,
        next,
        because,
        customerYes,
        customerWords,
        approved,
        approvedBy,
        tell,
        requestedBy,
        requestedAt,
        when);
  }

  private Amendment withAnswers(Boolean yes, String words, Boolean approval, String by) {
    return new Amendment(
        id,
        orderId,
        requestId,
        kind,
        askedBy,
        changes,
        proof,
        text,
        status,
        why,
        yes,
        words,
        approval,
        by,
        tellLeft,
        requestedBy,
        requestedAt,
        decidedAt);
  }
}
