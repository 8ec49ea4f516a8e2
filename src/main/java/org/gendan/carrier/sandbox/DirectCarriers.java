package org.gendan.carrier.sandbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.Carriers;
import org.springframework.stereotype.Component;

/** Does everything for SF at once and notes it; every other carrier is talked to by hand. */
@Component
class DirectCarriers implements Carriers {

  private final Map<String, CarrierAnswer<String>> answered = new HashMap<>();
  private final SandboxJournal journal;
  private final Clock clock;

  DirectCarriers(SandboxJournal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Optional<Carrier> serving(String carrier) {
    return Optional.empty();
  }

  @Override
  public boolean can(String carrier, ActionKind kind) {
    return carrier.equals("SF");
  }

  @Override
  public synchronized CarrierAnswer<String> act(CarrierAction action) {
    if (!can(action.carrier(), action.kind())) {
      return new CarrierAnswer.ByHand<>("There is no connection to carrier " + action.carrier());
    }
    return answered.computeIfAbsent(action.key(), key -> done(action));
  }

  private CarrierAnswer<String> done(CarrierAction action) {
    journal.add(
        new JournalEntry(
            clock.instant(),
            action.carrier(),
            action.waybillNo(),
            action.kind().name(),
            action.key(),
            action.reason()));
    return new CarrierAnswer.Given<>("");
  }
}
