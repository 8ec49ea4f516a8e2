package org.gendan.lab.replay;

import java.time.Instant;
import java.util.List;
import org.gendan.batch.Batch;
import org.gendan.calendar.duty.DutyChanged;
import org.gendan.engine.step.CaseStep;
import org.gendan.engine.step.CaseStepsTaken;
import org.gendan.shipment.CarrierSaid;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what it hears of, in the transaction of those who tell it. */
@Component
class ReplayFacts {

  private static final int TOGETHER = 200;

  /** As wide as the columns; what does not fit is cut, rather than that a case cannot go on. */
  private static final int WIDTH = 500;

  private final ReplayFactMapper store;
  private final Batch batch;

  ReplayFacts(ReplayFactMapper store, Batch batch) {
    this.store = store;
    this.batch = batch;
  }

  @EventListener
  void on(CaseStepsTaken taken) {
    write(taken.steps().stream().map(ReplayFacts::fact).toList());
  }

  @EventListener
  void on(CarrierSaid said) {
    write(
        List.of(
            new ReplayFact(
                "CARRIER_SAID",
                said.receivedAt(),
                said.shipmentId(),
                null,
                null,
                null,
                null,
                said.carrier(),
                null,
                null,
                said.at(),
                said.status().name())));
  }

  @EventListener
  void on(DutyChanged duty) {
    String kind = duty.on() ? "ON_DUTY" : "OFF_DUTY";
    write(duty.groups().stream().sorted().map(group -> fact(kind, duty.at(), group)).toList());
  }

  private void write(List<ReplayFact> facts) {
    if (batch.isOpen()) {
      facts.forEach(
          fact -> batch.write(ReplayFactMapper.class, "insert", to -> to.insert(fact), null));
      return;
    }
    for (int from = 0; from < facts.size(); from += TOGETHER) {
      store.insertAll(facts.subList(from, Math.min(from + TOGETHER, facts.size())));
    }
  }

  private static ReplayFact fact(CaseStep step) {
    return new ReplayFact(
        step.kind().name(),
        step.at(),
        step.businessKey(),
        step.instanceId(),
        step.model(),
        step.modelVersion(),
        step.element(),
        step.subjectId(),
        cut(step.number()),
        step.dueAt(),
        null,
        cut(step.answer()));
  }

  private static ReplayFact fact(String kind, Instant at, String group) {
    return new ReplayFact(kind, at, null, null, null, null, group, null, null, null, null, null);
  }

  private static String cut(String text) {
    return text == null || text.length() <= WIDTH ? text : text.substring(0, WIDTH);
  }
}
