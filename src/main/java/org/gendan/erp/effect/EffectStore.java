package org.gendan.erp.effect;

import java.time.Instant;
import java.util.Optional;

/** Where effects are written down. Times are whole seconds. */
public interface EffectStore {

  /** The effect, which nobody else can change until the transaction ends; new ones are opened. */
  Effect lock(String key, String subject, String digest);

  /** The effect, if it was ever begun. */
  Optional<Effect> find(String key);

  /** A node is at it until then. */
  void claim(String key, Instant until);

  /** It is about to leave. */
  void send(String key, String digest, Instant now, Instant claimedUntil);

  /** Nobody is at it any more; reference and reason may be null. */
  void settle(String key, Effect.Status status, String reference, String reason, Instant at);
}
