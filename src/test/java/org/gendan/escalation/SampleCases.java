package org.gendan.escalation;

import java.time.Duration;
import java.time.Instant;
import org.gendan.calendar.Explanation;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.Stay.Reason;

/** Cases as the domain would answer them. */
public final class SampleCases {

  public static final String ID = "exception-1";

  private SampleCases() {}

  public static ExceptionCase open(int level, String ownerGroup) {
    return at(Status.OPEN, level, ownerGroup);
  }

  public static ExceptionCase at(Status status, int level, String ownerGroup) {
    Instant now = EngineForTests.NOW;
    Stay owner =
        new Stay(
            1,
            level,
            ownerGroup,
            Reason.RAISED,
            "agent1",
            now,
            null,
            now.plus(Duration.ofMinutes(30)),
            now.plus(Duration.ofHours(4)),
            new Explanation("in four hours", "四小时后"),
            null,
            null);
    return new ExceptionCase(
        ID,
        "order-1",
        null,
        "2603020001",
        ExceptionCause.DAMAGED,
        "box crushed",
        Severity.URGENT,
        80,
        status,
        owner,
        "agent1",
        now,
        now.plus(Duration.ofHours(4)),
        null,
        null,
        0,
        null,
        0);
  }
}
