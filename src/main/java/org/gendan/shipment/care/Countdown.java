package org.gendan.shipment.care;

import java.time.Instant;
import org.gendan.shipment.HoldCause;

/**
 * Until when a parcel that is held can still be rescued.
 *
 * @param cause why it is held, or null before any hold
 * @param since when the hold began
 * @param returnAt when the carrier sends it back
 * @param remindersMade how many of the two reminders before the return were made
 * @param rescueOpen whether the task of such a reminder is open
 */
public record Countdown(
    State state,
    HoldCause cause,
    Instant since,
    Instant returnAt,
    int remindersMade,
    boolean rescueOpen) {

  /** How a countdown stands. */
  public enum State {
    /** The parcel was never held. */
    NONE,
    /** It will be sent back at the given moment. */
    RUNNING,
    /** It is on its way again, or has arrived. */
    OVER,
    /** The moment has passed. */
    EXPIRED
  }

  /** Before any hold. */
  public static final Countdown NONE = new Countdown(State.NONE, null, null, null, 0, false);

  /** Whether the parcel will be sent back. */
  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Whether the same hold ends at the same moment. */
  public boolean isSameHoldAs(Countdown other) {
    return state == other.state && cause == other.cause && returnAt.equals(other.returnAt);
  }

  public static Countdown running(HoldCause cause, Instant since, Instant returnAt) {
    return new Countdown(State.RUNNING, cause, since, returnAt, 0, false);
  }

  public Countdown reminded(int made) {
    return new Countdown(
        state, cause, since, returnAt, Math.max(made, remindersMade), made == 0 && rescueOpen);
  }

  public Countdown ended(State as) {
    return new Countdown(as, cause, since, returnAt, remindersMade, false);
  }

  /** The same while the task of a reminder is open, or no longer. */
  public Countdown rescuing(boolean open) {
    return new Countdown(state, cause, since, returnAt, remindersMade, open);
  }

  /** The same with another moment of the return. */
  public Countdown until(Instant then) {
    return new Countdown(state, cause, since, then, remindersMade, rescueOpen);
  }
}
