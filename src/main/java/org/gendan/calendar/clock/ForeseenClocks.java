package org.gendan.calendar.clock;

import java.time.Clock;
import java.time.Instant;
import org.gendan.calendar.duty.DutyMapper;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** By when a clock would end that nobody has started. Keeps nothing. */
@Component
@NamedInterface
public class ForeseenClocks {

  private final ClockFace face;
  private final DutyMapper duty;
  private final Clock clock;

  ForeseenClocks(ClockFace face, DutyMapper duty, Clock clock) {
    this.face = face;
    this.duty = duty;
    this.clock = clock;
  }

  /**
   * By when a clock that began then would end, as things are; null where it would stand still until
   * a person of its group is on duty.
   *
   * @throws Refusal when calendar, amount or window are unknown
   */
  public Instant dueAt(ClockPolicy policy, Instant startedAt) {
    Instant now = clock.instant();
    if (policy.dutyGroup() != null && !duty.anyoneOnDuty(policy.dutyGroup(), now)) {
      return null;
    }
    return face.read(face.start("foreseen", policy, startedAt, now, CurrentActor.SYSTEM)).dueAt();
  }
}
