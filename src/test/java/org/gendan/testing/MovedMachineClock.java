package org.gendan.testing;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isDefaultConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper.ForDeclaredMethods;
import org.joda.time.DateTimeUtils;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Begins a run of the tests at another instant than the machine's: {@code
 * -Dtest.instant=2026-12-31T23:50:00+08:00}. What the JVM then takes for now goes on from there,
 * for the tests, the application and the engine; the database's own clock, which neither asks,
 * stays. Without the property nothing is touched.
 */
public final class MovedMachineClock implements LauncherSessionListener {

  /** ISO-8601 with an offset; empty for the machine's own time. */
  static final String INSTANT = "test.instant";

  /** How far ahead this JVM is, in milliseconds: read by code that is woven into the JDK's own. */
  private static final String AHEAD = "test.instant.ahead";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String instant = System.getProperty(INSTANT, "");
    if (instant.isBlank() || System.getProperty(AHEAD) != null) {
      return;
    }
    Duration ahead =
        Duration.between(Clock.systemUTC().instant(), OffsetDateTime.parse(instant).toInstant());
    System.setProperty(AHEAD, Long.toString(ahead.toMillis()));
    weave();
  }

  private static void weave() {
    var instants = Advice.to(LaterInstant.class).on(named("currentInstant"));
    var millis = Advice.to(LaterMillis.class).on(namedOneOf("millis", "getMillis"));
    var dates = Advice.to(LaterDate.class).on(isDefaultConstructor());
    AgentBuilder agent =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
            .ignore(none());
    agent = woven(agent, Clock.class.getName(), instants);
    agent = woven(agent, Clock.class.getName() + "$SystemClock", millis);
    agent = woven(agent, Date.class.getName(), dates);
    agent = woven(agent, DateTimeUtils.class.getName() + "$SystemMillisProvider", millis);
    agent = woven(agent, DateTimeUtils.class.getName() + "$OffsetMillisProvider", millis);
    agent.installOn(ByteBuddyAgent.install());
  }

  private static AgentBuilder woven(AgentBuilder agent, String type, ForDeclaredMethods advice) {
    return agent
        .type(named(type), any())
        .transform((builder, described, loader, module, domain) -> builder.visit(advice));
  }

  /**
   * {@code Clock.currentInstant()}: what {@code Instant.now()} and all clocks of the system ask.
   */
  static final class LaterInstant {
    private LaterInstant() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Instant now) {
      now = now.plusMillis(Long.getLong("test.instant.ahead", 0));
    }
  }

  /** What answers in milliseconds without asking the former. */
  static final class LaterMillis {
    private LaterMillis() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) long now) {
      now += Long.getLong("test.instant.ahead", 0);
    }
  }

  /** {@code new Date()}. */
  static final class LaterDate {
    private LaterDate() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Date now) {
      now.setTime(now.getTime() + Long.getLong("test.instant.ahead", 0));
    }
  }
}
