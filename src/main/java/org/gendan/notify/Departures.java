package org.gendan.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gendan.notify.MessageOutcome.Refused;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a message leave once. What is about to leave is written down before, in a transaction of its
 * own: a job that is rolled back, repeated or cut off finds what it has done.
 */
@Component
public class Departures {

  private final MessageMapper ledger;
  private final TransactionTemplate alone;
  private final ChannelProperties settings;
  private final Clock clock;

  Departures(
      MessageMapper ledger,
      PlatformTransactionManager transactions,
      ChannelProperties settings,
      Clock clock) {
    this.ledger = ledger;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.settings = settings;
    this.clock = clock;
  }

  /** When the message left before without an answer, or null. */
  public record Attempt(Instant unknownSince) {}

  /**
   * Sends a message unless it has ended.
   *
   * @param asked the message as it is added when there is none with its key
   * @param way sends it; it is told when an earlier try had no answer
   * @throws VendorUnavailable when the way throws it, or the message is on its way at this moment
   */
  public MessageOutcome once(
      MessageRecord asked, String channel, Function<Attempt, MessageOutcome> way) {
    MessageRecord known = alone(() -> known(asked));
    if (known.status().isEnd()) {
      return known.status() == Status.REFUSED
          ? new Refused(null, known.reason())
          : new Sent(known.vendorRef());
    }
    boolean unknown = known.status() == Status.SENDING;
    if (unknown && known.triedAt().plus(settings.inFlight()).isAfter(now())) {
      throw underWay(known);
    }
    if (!alone(() -> ledger.leave(known.key(), known.attempts(), channel, now()))) {
      throw underWay(known);
    }
    return left(known, new Attempt(unknown ? known.unknownSince() : null), way);
  }

  /** Ends a message that nobody can be told, unless it has ended. */
  public void drop(MessageRecord known, String why) {
    if (!known.status().isEnd()) {
      alone(
          () -> {
            ledger.settle(known.key(), Status.DROPPED, null, why, now());
            return null;
          });
    }
  }

  /** From here on the outcome is unknown until it is noted: the process may die at any moment. */
  private MessageOutcome left(
      MessageRecord known, Attempt attempt, Function<Attempt, MessageOutcome> way) {
    try {
      MessageOutcome outcome = way.apply(attempt);
      settle(known, outcome);
      return outcome;
    } catch (VendorUnavailable e) {
      if (!e.mayHaveArrived() && attempt.unknownSince() == null) {
        stay(known);
      }
      throw e;
    } catch (VendorMisconfigured e) {
      if (attempt.unknownSince() == null) {
        stay(known);
      }
      throw e;
    }
  }

  private MessageRecord known(MessageRecord asked) {
    return ledger
        .find(asked.key())
        .orElseGet(
            () -> {
              if (!ledger.add(asked)) {
                throw underWay(asked);
              }
              return asked;
            });
  }

  private void settle(MessageRecord known, MessageOutcome outcome) {
    alone(
        () -> {
          if (outcome instanceof Sent sent) {
            ledger.settle(known.key(), Status.SENT, sent.vendorRef(), null, now());
          } else if (outcome instanceof Refused no) {
            String why = no.code() + " " + no.text();
            ledger.settle(known.key(), Status.REFUSED, null, why, now());
          }
          return null;
        });
  }

  private void stay(MessageRecord known) {
    alone(
        () -> {
          ledger.stay(known.key());
          return null;
        });
  }

  private VendorUnavailable underWay(MessageRecord known) {
    return VendorUnavailable.outcomeUnknown(
        "Message %s is on its way, or its answer was lost; it is looked at again after %s"
            .formatted(known.key(), settings.inFlight()),
        null);
  }

  private <T> T alone(Supplier<T> step) {
    return alone.execute(status -> step.get());
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
