package org.gendan.erp.effect;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Effects in our tables. */
@Repository
public class MyBatisEffects implements EffectStore {

  private final EffectMapper mapper;

  MyBatisEffects(EffectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Effect lock(String key, String subject, String digest) {
    mapper.open(key, subject, digest);
    return mapper.lock(key).toEffect();
  }

  @Override
  public Optional<Effect> find(String key) {
    return Optional.ofNullable(mapper.find(key)).map(EffectRow::toEffect);
  }

  @Override
  public void claim(String key, Instant until) {
    mapper.claim(key, EffectRow.utc(until));
  }

  @Override
  public void send(String key, String digest, Instant now, Instant claimedUntil) {
    mapper.send(key, digest, EffectRow.utc(now), EffectRow.utc(claimedUntil));
  }

  @Override
  public void settle(
      String key, Effect.Status status, String reference, String reason, Instant at) {
    mapper.settle(key, status.name(), cut(reference, 500), cut(reason, 2000), EffectRow.utc(at));
  }

  public static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
