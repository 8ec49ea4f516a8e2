package org.gendan.escalation.handling;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subject.Stage;
import org.gendan.escalation.handling.DeployedCaseTables.Possible;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.springframework.stereotype.Component;

/** Refuses reports of what cannot have happened, such as the loss of a parcel that never left. */
@Component
public class CauseStages {

  private static final int MOST_NAMED = 5;

  private final DeployedCaseTables tables;

  CauseStages(DeployedCaseTables tables) {
    this.tables = tables;
  }

  /**
   * Each stage is asked about once, however many orders stand there.
   *
   * @throws Refusal when this cannot have happened to one of the orders, naming it
   */
  public void mustBePossible(ExceptionCause cause, Collection<Subject> orders) {
    Map<Stage, List<String>> numbers =
        orders.stream()
            .collect(
                Collectors.groupingBy(
                    Subject::stage,
                    () -> new EnumMap<>(Stage.class),
                    Collectors.mapping(Subject::orderNo, Collectors.toList())));
    numbers.forEach((stage, some) -> mustBePossible(cause, stage, some));
  }

  private void mustBePossible(ExceptionCause cause, Stage stage, List<String> numbers) {
    Possible answer = tables.possible(cause, stage);
    if (!answer.possible()) {
      String some = numbers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      throw Refusal.conflict(
          "Order %s%s cannot be %s: %s",
          some,
          numbers.size() > MOST_NAMED ? Sentence.of(" and others") : "",
          cause,
          Sentence.of(answer.why()));
    }
  }
}
