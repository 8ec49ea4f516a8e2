package org.gendan.complaint;

import java.math.BigDecimal;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.ticket.CustomerClass;

/** What the decision tables say about complaints. */
public interface ComplaintRules {

  /** By when something is promised: an amount of time in a calendar. */
  record Limit(String calendar, String amount) {}

  /** What the desk may grant by itself, in the currency of the order. */
  record Standard(Compensation compensation, BigDecimal most) {

    /** Whether this lies within it. */
    public boolean covers(Compensation asked, BigDecimal amount) {
      return asked == Compensation.NONE || asked == compensation && amount.compareTo(most) <= 0;
    }

    @Override
    public String toString() {
      return compensation + " " + most;
    }
  }

  /**
   * Who solves a complaint (row 125 of docs/domain.md).
   *
   * @param hint the caller's opinion, or null
   * @param sameFaults how many complaints of the same kind there are about the same item
   */
  Grade grade(Kind kind, Grade hint, CustomerClass customerClass, int sameFaults);

  /** By when the customer gets what is promised (rows 123, 124, 127 of docs/domain.md). */
  Limit limit(Promise promise, Grade grade, CustomerClass customerClass);

  /** What may be granted without asking (row 126 of docs/domain.md). */
  Standard standard(Kind kind);
}
