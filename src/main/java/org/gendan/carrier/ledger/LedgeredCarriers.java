package org.gendan.carrier.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.Carriers;
import org.gendan.carrier.ledger.ActionMapper.Entry;
import org.gendan.carrier.ledger.ActionMapper.Status;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what is asked before it is asked, in transactions of its own: a job that is rolled
 * back, repeated or cut off finds what it has done.
 */
@Component
class LedgeredCarriers implements Carriers {

  private final List<Carrier> adapters;
  private final ActionMapper ledger;
  private final TransactionTemplate alone;
  private final Clock clock;

  LedgeredCarriers(
      List<Carrier> adapters,
      CarrierProperties properties,
      ActionMapper ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.adapters = new ArrayList<>(adapters);
    this.adapters.sort(
        Comparator.comparing(adapter -> properties.adapters().indexOf(adapter.name())));
    this.ledger = ledger;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public Optional<Carrier> serving(String carrier) {
    return adapters.stream().filter(adapter -> adapter.serves(carrier)).findFirst();
  }

  @Override
  public boolean can(String carrier, ActionKind kind) {
    return serving(carrier).filter(adapter -> adapter.actions(carrier).contains(kind)).isPresent();
  }

  @Override
  public CarrierAnswer<String> act(CarrierAction action) {
    Optional<Entry> earlier = inOwn(() -> ledger.find(action.key()));
    earlier.ifPresent(entry -> mustBeTheSame(entry, action));
    if (earlier.isPresent() && earlier.get().status() != Status.SENT) {
      return answer(earlier.get());
    }
    if (!can(action.carrier(), action.kind())) {
      return new CarrierAnswer.ByHand<>(
          "Carrier %s cannot be asked for %s by machine; logistics has to call"
              .formatted(Words.of("carrier", action.carrier()), Words.of(action.kind())));
    }
    return note(action, sent(action, leaving(action, earlier)));
  }

  /** From here on the outcome is unknown until it is noted: the process may die at any moment. */
  private Attempt leaving(CarrierAction action, Optional<Entry> earlier) {
    if (earlier.isEmpty()) {
      run(() -> ledger.open(action, now()));
      return new Attempt(1, false, now());
    }
    Attempt last = earlier.get().attempt();
    if (last.outcomeUnknown()) {
      return last;
    }
    run(() -> ledger.attempt(action.key(), new Attempt(last.round(), true, now())));
    return new Attempt(last.round(), false, now());
  }

  private CarrierAnswer<String> sent(CarrierAction action, Attempt attempt) {
    try {
      return serving(action.carrier()).orElseThrow().act(action, attempt);
    } catch (VendorUnavailable e) {
      if (!e.mayHaveArrived() && !attempt.outcomeUnknown()) {
        nextRound(action, attempt);
      }
      throw e;
    } catch (VendorMisconfigured e) {
      if (!attempt.outcomeUnknown()) {
        nextRound(action, attempt);
      }
      throw e;
    }
  }

  /** The vendor is known to have done nothing, so the next try is a request of its own. */
  private void nextRound(CarrierAction action, Attempt attempt) {
    run(() -> ledger.attempt(action.key(), new Attempt(attempt.round() + 1, false, now())));
  }

  private CarrierAnswer<String> note(CarrierAction action, CarrierAnswer<String> answer) {
    if (answer instanceof CarrierAnswer.Given<String> given) {
      run(() -> ledger.answered(action.key(), Status.GIVEN, null, given.value(), now()));
    } else if (answer instanceof CarrierAnswer.Refused<String> no) {
      run(() -> ledger.answered(action.key(), Status.REFUSED, no.code(), no.text(), now()));
    }
    return answer;
  }

  private static CarrierAnswer<String> answer(Entry entry) {
    return entry.status() == Status.GIVEN
        ? new CarrierAnswer.Given<>(entry.answerText())
        : new CarrierAnswer.Refused<>(entry.answerCode(), entry.answerText());
  }

  private static void mustBeTheSame(Entry entry, CarrierAction action) {
    if (entry.kind() != action.kind() || !entry.waybillNo().equals(action.waybillNo())) {
      throw new IllegalArgumentException(
          "Key %s belongs to %s of %s and cannot be used for %s of %s"
              .formatted(
                  action.key(),
                  entry.kind(),
                  entry.waybillNo(),
                  action.kind(),
                  action.waybillNo()));
    }
  }

  private <T> T inOwn(Supplier<T> step) {
    return alone.execute(status -> step.get());
  }

  private void run(Runnable step) {
    alone.executeWithoutResult(status -> step.run());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
