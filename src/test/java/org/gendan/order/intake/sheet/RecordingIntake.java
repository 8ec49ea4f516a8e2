package org.gendan.order.intake.sheet;

import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gendan.order.Order;
import org.gendan.order.SampleOrders;
import org.gendan.order.intake.IntakeOutcome;
import org.gendan.order.intake.OrderIntake;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.refusal.FieldError;

/** Takes every order that a test has not declared wrong, and knows a repeat from a change. */
final class RecordingIntake {

  /** Stubbed only: a sheet has more rows than a mock should remember. */
  final OrderIntake door = mock(OrderIntake.class, withSettings().stubOnly());

  final List<OrderSubmission> taken = new ArrayList<>();
  final List<Integer> batches = new ArrayList<>();
  Function<OrderSubmission, List<FieldError>> rule = submission -> List.of();
  RuntimeException fault;

  private final Map<String, OrderSubmission> known = new HashMap<>();

  RecordingIntake() {
    when(door.take(anyList())).thenAnswer(call -> take(call.<List<OrderSubmission>>getArgument(0)));
  }

  /** Forgets all of it, for who sends more than can be remembered. */
  void forget() {
    taken.clear();
    batches.clear();
    known.clear();
  }

  private List<IntakeOutcome> take(List<OrderSubmission> submissions) {
    batches.add(submissions.size());
    if (fault != null && submissions.stream().anyMatch(s -> s.platformOrderNo().equals("POISON"))) {
      throw fault;
    }
    return submissions.stream().map(this::take).toList();
  }

  private IntakeOutcome take(OrderSubmission submission) {
    List<FieldError> errors = rule.apply(submission);
    if (!errors.isEmpty()) {
      return new IntakeOutcome.Invalid(errors);
    }
    String key = submission.platform() + submission.platformOrderNo();
    OrderSubmission before = known.putIfAbsent(key, submission);
    if (before == null) {
      taken.add(submission);
      return new IntakeOutcome.Taken(order(submission));
    }
    return before.equals(submission)
        ? new IntakeOutcome.Repeated(order(submission))
        : new IntakeOutcome.Conflicting("id", "The order exists with other content");
  }

  private static Order order(OrderSubmission submission) {
    return SampleOrders.withId("id-" + submission.platformOrderNo());
  }
}
