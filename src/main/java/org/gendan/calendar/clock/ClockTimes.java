package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.gendan.engine.deployment.ModelCall;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Clocks as models read them: {@code ${clock.dueAt(ticketId)}} for a deadline and {@code
 * ${clock.share(ticketId, 50)}} for a reminder when half of the working time is used. Timers and
 * due dates that a model reads here follow the clock, in the transaction that moved it. A case with
 * several clocks names them: {@code ${clock.dueAt(complaintId, 'answer')}}.
 */
@Component("clock")
@NamedInterface
public class ClockTimes implements ModelFunction {

  /** Where a timer stands while its clock is paused or stopped: 1 January 2999, UTC. */
  public static final Instant NOT_NOW = Instant.parse("2999-01-01T00:00:00Z");

  private final DueClocks clocks;

  ClockTimes(DueClocks clocks) {
    this.clocks = clocks;
  }

  /**
   * The deadline; {@link #NOT_NOW} while the clock is paused or stopped.
   *
   * @param ref what is due, such as a ticket's id
   * @throws Refusal when no clock was ever started for it
   */
  public Date dueAt(String ref) {
    return date(clocks.dueAt(ref));
  }

  /** The deadline of one of several clocks of a case. */
  public Date dueAt(String caseId, String name) {
    return dueAt(DueClocks.ref(caseId, name));
  }

  /**
   * When so many percent of the working time are used, pauses given back.
   *
   * @param percent from 1 to 99
   * @throws Refusal when no clock was ever started for it
   */
  public Date share(String ref, int percent) {
    return date(clocks.shareAt(ref, percent));
  }

  /** The share of one of several clocks of a case. */
  public Date share(String caseId, String name, int percent) {
    return share(DueClocks.ref(caseId, name), percent);
  }

  private static Date date(Optional<Instant> at) {
    return Date.from(at.orElse(NOT_NOW));
  }

  @Override
  public Optional<Sentence> fault(ModelCall call) {
    int arguments = call.arguments().size();
    boolean dueAt = call.method().equals("dueAt") && (arguments == 1 || arguments == 2);
    boolean share = call.method().equals("share") && (arguments == 2 || arguments == 3);
    if (!dueAt && !share) {
      return Optional.of(Sentence.of("write clock.dueAt(ticketId) or clock.share(ticketId, 50)"));
    }
    String percent = call.arguments().get(arguments - 1);
    return dueAt || percent.matches("[1-9]\\d?")
        ? Optional.empty()
        : Optional.of(Sentence.of("'%s' is no share; write whole percent from 1 to 99", percent));
  }
}
