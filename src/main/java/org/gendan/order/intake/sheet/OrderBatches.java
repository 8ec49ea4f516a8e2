package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.order.intake.IntakeOutcome;
import org.gendan.order.intake.OrderIntake;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.quarantine.ImportTally;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the orders of one sheet to the intake, a batch in a transaction, and counts the outcomes.
 */
final class OrderBatches {

  private static final Logger LOG = LoggerFactory.getLogger(OrderBatches.class);

  private static final int BATCH = 100;
  private static final int BATCH_CHARACTERS = 4 * 1024 * 1024;

  private final OrderIntake intake;
  private final ImportTally tally;
  private final List<SheetOrder> waiting = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private int waitingCharacters;

  OrderBatches(OrderIntake intake, ImportTally tally) {
    this.intake = intake;
    this.tally = tally;
  }

  void add(SheetOrder order) {
    if (!order.faults().isEmpty()) {
      tally.rejected(order.text().rejected(order.line(), order.faults()), order.faults());
      return;
    }
    boolean waits = waiting.stream().anyMatch(other -> other.key().equals(order.key()));
    if (waits) {
      flush();
    }
    waiting.add(order);
    waitingCharacters += order.text().length();
    if (waiting.size() == BATCH || waitingCharacters > BATCH_CHARACTERS) {
      flush();
    }
  }

  /** Takes what still waits; the sheet ends with it. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<SheetOrder> batch = List.copyOf(waiting);
    waiting.clear();
    waitingCharacters = 0;
    List<IntakeOutcome> outcomes;
    try {
      outcomes = intake.take(submissions(batch));
    } catch (RuntimeException failed) {
      // One order that the database refuses must not take the others with it.
      LOG.warn(
          "A batch of {} orders failed, its orders are taken one by one", batch.size(), failed);
      batch.forEach(this::takeAlone);
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      count(batch.get(i), outcomes.get(i));
    }
  }

  private void takeAlone(SheetOrder order) {
    try {
      count(order, intake.take(List.of(order.submission())).get(0));
    } catch (RuntimeException failed) {
      LOG.error("Order {} could not be taken and waits in quarantine", order.key(), failed);
      String reason =
          "could not be taken because of a technical fault; replay it from quarantine, and when it"
              + " fails again show an administrator the log of this moment";
      reject(order, List.of(new FieldError("platformOrderNo", ErrorCode.TECHNICAL, reason)));
    }
  }

  private void count(SheetOrder order, IntakeOutcome outcome) {
    if (outcome instanceof IntakeOutcome.Taken) {
      tally.accepted();
    } else if (outcome instanceof IntakeOutcome.Repeated) {
      tally.duplicate();
    } else if (outcome instanceof IntakeOutcome.Conflicting conflict) {
      String reason = conflict.message() + hint(order);
      reject(order, List.of(new FieldError("platformOrderNo", ErrorCode.CONFLICT, reason)));
    } else if (outcome instanceof IntakeOutcome.Invalid invalid) {
      reject(order, invalid.errors());
    }
    firstLines.putIfAbsent(order.key(), order.line());
  }

  private String hint(SheetOrder order) {
    Integer first = firstLines.get(order.key());
    return first == null
        ? ""
        : ". The order already stands at line %d of this file; rows of one order must be adjacent"
            .formatted(first);
  }

  private void reject(SheetOrder order, List<FieldError> errors) {
    List<Rejection> reasons = order.rejections(errors);
    tally.rejected(order.text().rejected(order.line(), reasons), reasons);
  }

  private static List<OrderSubmission> submissions(List<SheetOrder> orders) {
    return orders.stream().map(SheetOrder::submission).toList();
  }
}
