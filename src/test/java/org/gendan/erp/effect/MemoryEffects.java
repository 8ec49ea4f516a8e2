package org.gendan.erp.effect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Effects without a database; a test can let it die at any of its writes. */
public final class MemoryEffects implements EffectStore {

  private final Map<String, Effect> effects = new HashMap<>();
  private int writesLeft = Integer.MAX_VALUE;

  /** After this many more writes nothing is written any more, as if the power had gone. */
  public void dieAfter(int writes) {
    writesLeft = writes;
  }

  public void live() {
    writesLeft = Integer.MAX_VALUE;
  }

  private void write(Effect effect) {
    if (writesLeft-- <= 0) {
      throw new PowerCut();
    }
    effects.put(effect.key(), effect);
  }

  @Override
  public Effect lock(String key, String subject, String digest) {
    effects.computeIfAbsent(key, k -> new Effect(k, digest, Effect.Status.OPEN, null, null, null));
    return effects.get(key);
  }

  @Override
  public Optional<Effect> find(String key) {
    return Optional.ofNullable(effects.get(key));
  }

  @Override
  public void claim(String key, Instant until) {
    Effect e = effects.get(key);
    write(new Effect(key, e.digest(), e.status(), e.sentAt(), until, e.reference()));
  }

  @Override
  public void send(String key, String digest, Instant now, Instant claimedUntil) {
    write(new Effect(key, digest, Effect.Status.SENT, now, claimedUntil, null));
  }

  @Override
  public void settle(
      String key, Effect.Status status, String reference, String reason, Instant at) {
    Effect e = effects.get(key);
    write(new Effect(key, e.digest(), status, e.sentAt(), null, reference));
  }

  /** The process is gone in the middle of what it did. */
  public static final class PowerCut extends RuntimeException {}
}
