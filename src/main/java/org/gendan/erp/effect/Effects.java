package org.gendan.erp.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.gendan.erp.ErpProperties;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.effect.Effect.Status;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets each effect happen once. What is asked is written down before it leaves and settled when the
 * answer is there, in transactions of their own: a job that is rolled back, repeated or cut off
 * finds what it has done. Where the answer is missing, the ERP is asked before anything is sent
 * again, and nothing is sent while the lost request may still arrive.
 */
@Component
public class Effects {

  private final EffectMapper store;
  private final TransactionTemplate alone;
  private final Clock clock;
  private final Duration inFlight;

  public Effects(
      EffectMapper store,
      PlatformTransactionManager transactions,
      Clock clock,
      ErpProperties properties) {
    this.store = store;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.inFlight = properties.inFlight();
  }

  /**
   * What is to happen.
   *
   * @param key the same for each repeat
   * @param subject id of the order it is about
   * @param digest of the content
   * @param mayChange whether other content under the same key is a new state of the same thing
   */
  public record Wanted(String key, String subject, String digest, boolean mayChange) {}

  /**
   * Does it, unless it was done before.
   *
   * @param asked what the ERP says when the answer to an earlier try got lost: its reference when
   *     it has happened
   * @param call does it and answers the ERP's reference, which may be empty
   * @return the reference
   * @throws IllegalArgumentException when it was done with other content and may not change
   */
  public String once(Wanted wanted, Supplier<Optional<String>> asked, Supplier<String> call) {
    Effect before = alone.execute(status -> begin(wanted));
    if (isDone(before, wanted)) {
      return before.reference();
    }
    if (before.status() == Status.SENT || before.status() == Status.UNKNOWN) {
      Optional<String> happened = ask(wanted, before, asked);
      if (happened.isPresent()) {
        settle(wanted, Status.DONE, happened.get(), null);
        return happened.get();
      }
      refuseWhileInFlight(wanted, before);
      alone.executeWithoutResult(status -> leave(wanted, now()));
    }
    return send(wanted, call);
  }

  /** Whether it was ever begun. */
  boolean isKnown(String key) {
    return store.find(key).isPresent();
  }

  /** What stood there before; it has left already where nobody has to be asked first. */
  private Effect begin(Wanted wanted) {
    Effect effect = store.lock(wanted.key(), wanted.subject(), wanted.digest());
    if (isDone(effect, wanted)) {
      return effect;
    }
    if (effect.status() == Status.DONE && !wanted.mayChange()) {
      throw new IllegalArgumentException(
          "%s was settled with the ERP already, with other content".formatted(wanted.key()));
    }
    Instant now = now();
    if (effect.claimedUntil() != null && effect.claimedUntil().isAfter(now)) {
      throw VendorUnavailable.nothingHappened(
          "%s is under way until %s; the job is repeated"
              .formatted(wanted.key(), effect.claimedUntil()),
          null);
    }
    if (effect.status() == Status.OPEN || effect.status() == Status.DONE) {
      // Nothing of an earlier try may be under way: noted as sent at once, in one transaction.
      leave(wanted, now);
    } else {
      store.claim(wanted.key(), now.plus(inFlight));
    }
    return effect;
  }

  private static boolean isDone(Effect effect, Wanted wanted) {
    return effect.status() == Status.DONE && effect.digest().equals(wanted.digest());
  }

  private Optional<String> ask(Wanted wanted, Effect before, Supplier<Optional<String>> asked) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      // Still nobody knows; the claim must not keep the next try from asking.
      settle(wanted, before.status(), null, e.getMessage());
      throw e;
    }
  }

  /** The ERP has not seen it yet; that it never will is certain only after a while. */
  private void refuseWhileInFlight(Wanted wanted, Effect before) {
    if (before.sentAt() != null && before.sentAt().plus(inFlight).isAfter(now())) {
      settle(wanted, Status.UNKNOWN, null, "the ERP has not seen it yet");
      throw VendorUnavailable.outcomeUnknown(
          "The ERP has not seen %s, which was sent at %s and may still arrive; the job is repeated"
              .formatted(wanted.key(), before.sentAt()),
          null);
    }
  }

  private void leave(Wanted wanted, Instant now) {
    store.send(wanted.key(), wanted.digest(), now, now.plus(inFlight));
  }

  private String send(Wanted wanted, Supplier<String> call) {
    String reference;
    try {
      reference = call.get();
    } catch (VendorUnavailable e) {
      settle(wanted, e.mayHaveArrived() ? Status.UNKNOWN : Status.OPEN, null, e.getMessage());
      throw e;
    } catch (ErpRefused | VendorMisconfigured e) {
      settle(wanted, Status.OPEN, null, e.getMessage());
      throw e;
    } catch (RuntimeException e) {
      settle(wanted, Status.UNKNOWN, null, e.toString());
      throw e;
    }
    settle(wanted, Status.DONE, reference, null);
    return reference;
  }

  private void settle(Wanted wanted, Status status, String reference, String reason) {
    alone.executeWithoutResult(
        transaction -> store.settle(wanted.key(), status, reference, reason, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
