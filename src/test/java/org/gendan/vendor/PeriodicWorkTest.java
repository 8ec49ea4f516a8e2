package org.gendan.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With an hour between two looks, whatever happens here is asked for. */
class PeriodicWorkTest {

  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean more;
  private volatile boolean away;
  private final PeriodicWork work =
      new PeriodicWork("work-of-a-test", Duration.ofHours(1)) {
        @Override
        protected boolean work() {
          int look = looks.incrementAndGet();
          if (away) {
            throw new IllegalStateException("The database is away");
          }
          return more && look < 3;
        }
      };

  @AfterEach
  void stop() {
    work.stop();
  }

  @Test
  void itLooksAtOnceAndAgainWhenItIsCalled() {
    work.start();
    looked(1);

    work.call();

    looked(2);
  }

  @Test
  void itGoesOnWithoutWaitingWhileThereIsMore() {
    more = true;
    work.start();

    looked(3);
  }

  @Test
  void aFaultEndsALookAndNotTheThread() {
    away = true;
    work.start();
    looked(1);
    away = false;

    work.call();

    looked(2);
  }

  @Test
  void whoHasStoppedLooksNoMore() {
    work.start();
    looked(1);

    work.stop();

    assertThat(work.isRunning()).isFalse();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("work-of-a-test"));
  }

  private void looked(int times) {
    await().atMost(Duration.ofMinutes(1)).untilAtomic(looks, org.hamcrest.Matchers.is(times));
  }
}
