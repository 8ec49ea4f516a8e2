package org.gendan.lab;

import java.time.Instant;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.words.Language;

/**
 * A number that has to do with time, with what is known of it now.
 *
 * @param place where it stands
 * @param rule as the file has it
 * @param change who changed it last
 * @param waits what waits at it now
 * @param past how it went in the last {@value #DAYS} days
 */
public record LabTimer(
    TimerPlace place, NumberText rule, LastChange change, Waits waits, Past past) {

  /** How far the book looks back. */
  public static final int DAYS = 30;

  /**
   * What waits.
   *
   * @param isKnown false where no timer or task can be told that waits by it
   * @param nextDueAt null when none of them is due at a time
   */
  public record Waits(boolean isKnown, long waiting, Instant nextDueAt) {

    static final Waits NONE = new Waits(true, 0, null);
    static final Waits UNKNOWN = new Waits(false, 0, null);
  }

  /**
   * How it went.
   *
   * @param ended timers that fired, or tasks that were answered
   * @param inTime of the tasks those that were answered by their due date; null for timers
   * @param medianSeconds half of them took no longer; null when there were none
   * @param ninetySeconds nine of ten took no longer; null when there were none
   */
  public record Past(long ended, Long inTime, Long medianSeconds, Long ninetySeconds) {

    static final Past NONE = new Past(0, null, null, null);
  }

  /**
   * Who changed it last.
   *
   * @param by user id, or {@code system} for the application itself; null when nobody noted it
   * @param deploymentId null when nobody noted it
   */
  public record LastChange(String by, Instant at, String reason, String deploymentId) {

    static final LastChange UNKNOWN = new LastChange(null, null, null, null);
  }

  /** Stable and fit for an address. */
  public String id() {
    return place.id();
  }

  /** The number itself, without the expression around it. */
  public String value() {
    return rule.value();
  }

  /** What it is for. */
  public String meaning(Language language) {
    return Meanings.of(place, language);
  }
}
