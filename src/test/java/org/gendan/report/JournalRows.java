package org.gendan.report;

import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes past the mappers what the house keeps of a moment, some of each kind. */
final class JournalRows {

  static final String LATER = "2031-04-02 03:00:00";

  private final JdbcTemplate jdbc;
  private final Supplier<String> orders;
  private final Supplier<String> unpaids;
  private final String order;
  private int rows;

  JournalRows(JdbcTemplate jdbc, Supplier<String> orders, Supplier<String> unpaids) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.unpaids = unpaids;
    this.order = orders.get();
  }

  /** Of each kind some that came to an end and some that did not, in time and late. */
  void of(String at) {
    parcels(at);
    returns(at);
    exceptions(at);
    complaints(at);
    tickets(at);
    chases(at);
    amend(at, "ADD_ON", "APPLIED");
    amend(at, "ADD_ON", "REFUSED");
    amend(at, "ADDRESS", "APPLIED");
    book(at);
  }

  private void book(String at) {
    jdbc.update(
        "insert into compensation_entry (compensation_id, exception_id, order_no, approver_group,"
            + " budget_month, amount_fen, booked_by, booked_at)"
            + " values (?, '-', 'no', 'team-leads', '2031-03', 100, 'lead1', ?)",
        id(),
        at);
  }

  private String id() {
    rows++;
    return "count-" + rows;
  }

  private void parcels(String at) {
    parcel(at, "DELIVERED", at, null);
    parcel(at, "DELIVERED", LATER, "REFUSED");
    parcel(at, "RETURNING", LATER, null);
    parcel(at, "IN_TRANSIT", LATER, null);
    parcel(at, "CANCELLED", LATER, null);
  }

  private String parcel(String left, String status, String since, String verified) {
    String id = id();
    jdbc.update(
        "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no, dispatched_at,"
            + " status, status_at, verified_outcome, version)"
            + " values (?, ?, 'no', 'SF', ?, ?, ?, ?, ?, 1)",
        id,
        order,
        id,
        left,
        status,
        since,
        verified);
    return id;
  }

  private void returns(String at) {
    settled(aReturn(at), "ACCEPTED");
    settled(aReturn(at), "PARTLY_ACCEPTED");
    String corrected = aReturn(at);
    settled(corrected, "ACCEPTED");
    jdbc.update(
        "insert into goods_return_correction (correction_id, refund_id, request_id, what,"
            + " before_text, after_text, reason, corrected_by, corrected_at)"
            + " values (?, ?, ?, 'RESULT', '-', '-', '-', 'agent1', ?)",
        id(),
        corrected,
        id(),
        LATER);
    aReturn(at);
  }

  private String aReturn(String at) {
    String id = id();
    jdbc.update(
        "insert into goods_return (return_id, order_id, order_no, exchange, fault, within_right,"
            + " refused, way, status, opened_at, version) values (?, ?, 'no', false, 'CUSTOMER',"
            + " true, false, 'SELF', 'OPEN', ?, 1)",
        id,
        order,
        at);
    return id;
  }

  private void settled(String id, String outcome) {
    jdbc.update(
        "insert into goods_return_settlement (return_id, outcome, accepted_amount, deducted_amount,"
            + " text, settled_at) values (?, ?, 10, 0, '-', ?)",
        id,
        outcome,
        LATER);
  }

  private void exceptions(String at) {
    exception(at, "NO_UPDATE", null, null);
    stay(exception(at, "LOST", parcel(at, "IN_TRANSIT", LATER, null), LATER), 2, "OVERDUE");
    stay(exception(at, "OTHER", null, null), 2, "HANDED_ON");
  }

  private String exception(String at, String cause, String parcel, String ended) {
    String id = id();
    jdbc.update(
        "insert into exception_case (exception_id, order_id, shipment_id, order_no, cause,"
            + " severity, priority, status, stay_no, raised_by, raised_at, ended_at, version)"
            + " values (?, ?, ?, 'no', ?, 'NORMAL', 1, 'OPEN', 1, 'agent1', ?, ?, 1)",
        id,
        order,
        parcel,
        cause,
        at,
        ended);
    jdbc.update(
        "insert into exception_stay (exception_id, stay_no, level, owner_group, reason, started_by,"
            + " started_at, answer_due_at, solution_due_at, explanation_en, explanation_zh,"
            + " ended_at) values (?, 1, 1, 'logistics', 'OPENED', 'agent1', ?, ?, ?, '-', '-', ?)",
        id,
        at,
        LATER,
        LATER,
        ended);
    return id;
  }

  private void stay(String exception, int number, String reason) {
    jdbc.update(
        "insert into exception_stay (exception_id, stay_no, level, owner_group, reason, started_by,"
            + " started_at, answer_due_at, solution_due_at, explanation_en, explanation_zh)"
            + " values (?, ?, 2, 'team-leads', ?, 'agent1', ?, ?, ?, '-', '-')",
        exception,
        number,
        reason,
        LATER,
        LATER,
        LATER);
  }

  private void complaints(String at) {
    complaint(order, at, null);
    String late = orders.get();
    jdbc.update("update sales_order set placed_at = ? where order_id = ?", at, late);
    complaint(late, at, LATER);
    jdbc.update(
        "insert into exception_case (exception_id, order_id, order_no, cause, severity, priority,"
            + " status, stay_no, raised_by, raised_at, version)"
            + " values (?, ?, 'no', 'COMPLAINT_OVERDUE', 'NORMAL', 1, 'OPEN', 1, 'agent1', ?, 1)",
        id(),
        late,
        LATER);
  }

  private void complaint(String of, String at, String closed) {
    String id = id();
    jdbc.update(
        "insert into complaint (complaint_id, request_id, order_id, order_no, kind,"
            + " customer_class, text, callback_phone, received_at, received_by, grade, status,"
            + " round_no, closed_at, survey_done, version) values (?, ?, ?, 'no', 'SERVICE',"
            + " 'NORMAL', '-', '-', ?, 'agent1', 'SIMPLE', 'OPEN', 1, ?, false, 1)",
        id,
        id,
        of,
        at,
        closed);
  }

  private void tickets(String at) {
    ticket(at, null, null);
    ticket(at, LATER, null);
    ticket(at, LATER, LATER);
  }

  private void ticket(String at, String answered, String escalated) {
    String id = id();
    jdbc.update(
        "insert into ticket (ticket_id, platform, ticket_no, kind, priority, customer_class,"
            + " received_at, calendar, amount, order_of_work, policy_missing, status, fingerprint,"
            + " answered_at, escalated_at, version) values (?, 'TMALL', ?, 'OTHER', 'NORMAL',"
            + " 'NORMAL', ?, '-', '-', 1, false, 'OPEN', ?, ?, ?, 1)",
        id,
        id,
        at,
        "f".repeat(64),
        answered,
        escalated);
  }

  private void chases(String at) {
    for (String status : new String[] {"CHASED", "MISSED", "PAID"}) {
      String unpaid = unpaids.get();
      jdbc.update(
          "insert into payment_chase (order_id, window_end, opened_at, status, result)"
              + " values (?, ?, '2031-01-01 03:00:00', ?, ?)",
          unpaid,
          at,
          status,
          status.equals("CHASED") ? "PROMISED" : null);
    }
  }

  private void amend(String at, String kind, String status) {
    String id = id();
    jdbc.update(
        "insert into order_amendment (amendment_id, order_id, request_id, kind, asked_by, status,"
            + " tell_left, requested_by, requested_at, decided_at)"
            + " values (?, ?, ?, ?, 'CUSTOMER', ?, false, 'agent1', ?, ?)",
        id,
        order,
        id,
        kind,
        status,
        at,
        at);
  }
}
