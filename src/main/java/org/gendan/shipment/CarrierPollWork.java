package org.gendan.shipment;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread that looks now and then whether carriers are to be asked. */
@Component
class CarrierPollWork implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CarrierPollWork.class);

  private final BlockingQueue<Boolean> ends = new ArrayBlockingQueue<>(1);
  private final CarrierPoll poll;
  private final Duration every;
  private volatile Thread thread;

  CarrierPollWork(CarrierPoll poll, CarrierPollProperties settings) {
    this.poll = poll;
    this.every = settings.every();
  }

  @Override
  public void start() {
    ends.clear();
    Thread started = new Thread(this::run, "carrier-poll");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  private void run() {
    try {
      while (ends.poll(every.toMillis(), TimeUnit.MILLISECONDS) == null) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A database that is away for a while must not end the thread. */
  private void round() {
    try {
      poll.look();
    } catch (RuntimeException e) {
      log.warn("Carriers were not asked; tried again in {}", every, e);
    }
  }

  @Override
  public void stop() {
    Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      ends.offer(Boolean.TRUE);
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
