package org.gendan.vendor;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that looks for work now and then, and at once when it is called. */
public abstract class PeriodicWork implements SmartLifecycle {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
  private final String name;
  private final Duration every;
  private volatile Thread thread;

  protected PeriodicWork(String name, Duration every) {
    this.name = name;
    this.every = every;
  }

  /** Does what is due; answers whether there may be more. */
  protected abstract boolean work();

  /** Lets it look now. */
  public void call() {
    calls.offer(Boolean.TRUE);
  }

  @Override
  public void start() {
    Thread started = new Thread(this::run, name);
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  private void run() {
    while (Thread.currentThread() == thread) {
      try {
        if (!worked()) {
          calls.poll(every.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** A database that is away for a while must not end the thread. */
  private boolean worked() {
    try {
      return work();
    } catch (RuntimeException e) {
      log.warn("{} could not work and tries again in {}", name, every, e);
      return false;
    }
  }

  @Override
  public void stop() {
    Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      call();
      try {
        stopped.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
