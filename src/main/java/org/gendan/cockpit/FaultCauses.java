package org.gendan.cockpit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.engine.past.StillMapper;
import org.springframework.stereotype.Component;

/** The causes of what stands still now. */
@Component
public class FaultCauses {

  /** So many different messages are told apart; those behind are not shown. */
  private static final int MOST = 2_000;

  private final StillMapper still;

  FaultCauses(StillMapper still) {
    this.still = still;
  }

  /**
   * A cause with its cases.
   *
   * @param modelName as the author of the model wrote it
   * @param example the words of one of them
   * @param oldest since when the first of them stands still
   */
  public record Counted(
      Cause cause, String modelName, String example, long amount, Instant oldest) {}

  /** All of them, that of the most cases first. */
  public List<Counted> all() {
    Map<Cause, Counted> causes = new LinkedHashMap<>();
    for (StillMapper.Incidents one : still.incidents(MOST)) {
      Cause cause = Cause.of(one.model(), one.element(), one.type(), one.message());
      causes.merge(
          cause,
          new Counted(cause, one.name(), one.message(), one.amount(), one.oldest()),
          FaultCauses::together);
    }
    return causes.values().stream()
        .sorted((one, other) -> Long.compare(other.amount(), one.amount()))
        .toList();
  }

  /** One of them; empty when nothing stands still for it any more. */
  public Optional<Counted> find(String causeId) {
    return all().stream().filter(one -> one.cause().id().equals(causeId)).findFirst();
  }

  private static Counted together(Counted one, Counted other) {
    return new Counted(
        one.cause(),
        one.modelName(),
        one.example(),
        one.amount() + other.amount(),
        one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
  }
}
