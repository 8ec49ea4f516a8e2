package org.gendan.notify.turn;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gendan.notify.turn.DeployedDistanceTable.Distance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a reader be told of a matter by one message at a time. */
@Component
@NamedInterface
public class MessageTurns {

  /** The reader of messages to customers. */
  public static final String CUSTOMER = "CUSTOMER";

  private final MessageTurnMapper store;
  private final DeployedDistanceTable table;
  private final Clock clock;

  MessageTurns(MessageTurnMapper store, DeployedDistanceTable table, Clock clock) {
    this.store = store;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Whether a message has its turn.
   *
   * @param from when it has one, at the latest; now when it has it
   * @param waits whether one that came too early waits, or is left out
   */
  @NamedInterface
  public record Turn(boolean now, Instant from, boolean waits) {}

  /**
   * Takes the turn for a message, so that the next one about the matter keeps its distance from it.
   * Joins the caller's transaction, which decides whether the turn was taken.
   *
   * @param matter what it is about, such as the number of an order; at most 64 characters
   * @param reader {@link #CUSTOMER}, or a desk
   * @param message name of its text
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Turn take(String matter, String reader, String message) {
    Distance distance = table.distance(message);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean mine =
        store.take(matter, reader, now.minus(distance.least()), now)
            || isFirst(matter, reader, now);
    Instant from = mine ? now : store.last(matter, reader).orElse(now).plus(distance.least());
    return new Turn(mine, from, distance.waits());
  }

  private boolean isFirst(String matter, String reader, Instant now) {
    if (store.last(matter, reader).isPresent()) {
      return false;
    }
    try {
      store.first(matter, reader, now);
      return true;
    } catch (DuplicateKeyException e) {
      // Another message of the same matter was first by a moment.
      return false;
    }
  }
}
