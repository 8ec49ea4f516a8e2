package org.gendan.erp.shipment;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gendan.erp.ErpProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread that polls for parcels now and then. */
@Component
class ShipmentPollWork implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ShipmentPollWork.class);

  private final BlockingQueue<Boolean> ends = new ArrayBlockingQueue<>(1);
  private final ShipmentPoll poll;
  private final Duration every;
  private volatile Thread thread;

  ShipmentPollWork(ShipmentPoll poll, ErpProperties properties) {
    this.poll = poll;
    this.every = properties.shipments().every();
  }

  @Override
  public void start() {
    ends.clear();
    Thread started = new Thread(this::run, "erp-shipments");
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
      poll.round();
    } catch (RuntimeException e) {
      log.warn("No poll for parcels of the ERP; tried again in {}", every, e);
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
