package org.gendan.erp.effect;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of effects without a database; a test can let it die at any of its writes. */
public final class MemoryEffects implements EffectMapper {

  private final Map<String, EffectRow> effects = new HashMap<>();
  private int writesLeft = Integer.MAX_VALUE;

  /** After this many more writes nothing is written any more, as if the power had gone. */
  public void dieAfter(int writes) {
    writesLeft = writes;
  }

  public void live() {
    writesLeft = Integer.MAX_VALUE;
  }

  private void write(EffectRow effect) {
    if (writesLeft-- <= 0) {
      throw new PowerCut();
    }
    effects.put(effect.effectKey(), effect);
  }

  @Override
  public void open(String key, String subject, String digest) {
    effects.computeIfAbsent(key, k -> new EffectRow(k, digest, "OPEN", null, null, null));
  }

  @Override
  public EffectRow lockedRow(String key) {
    return effects.get(key);
  }

  @Override
  public Optional<EffectRow> row(String key) {
    return Optional.ofNullable(effects.get(key));
  }

  @Override
  public void claimUntil(String key, LocalDateTime until) {
    EffectRow e = effects.get(key);
    write(new EffectRow(key, e.digest(), e.status(), e.sentAt(), until, e.reference()));
  }

  @Override
  public void leave(String key, String digest, LocalDateTime now, LocalDateTime until) {
    write(new EffectRow(key, digest, "SENT", now, until, null));
  }

  @Override
  public void close(String key, String status, String reference, String reason, LocalDateTime at) {
    EffectRow e = effects.get(key);
    write(new EffectRow(key, e.digest(), status, e.sentAt(), null, reference));
  }

  /** The process is gone in the middle of what it did. */
  public static final class PowerCut extends RuntimeException {}
}
