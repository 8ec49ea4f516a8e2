package org.gendan.batch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does two pieces of work at once: while one waits for the database, the other one computes. Each
 * has a transaction and a batch of its own.
 */
@Component
public class SideBySide implements DisposableBean {

  /** More would only wait for each other, on the machines that this runs on. */
  private static final int MOST = 2;

  private final ThreadPoolExecutor others =
      new ThreadPoolExecutor(
          0, MOST, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), SideBySide::thread);

  /**
   * Returns when both have ended; does one after the other when others are side by side already.
   *
   * @param inTheNameOf gives what is done on the other thread whom it is done for
   * @throws RuntimeException the first one's own, or the other one's wrapped
   */
  public void both(Runnable here, Runnable there, UnaryOperator<Runnable> inTheNameOf) {
    CompletableFuture<Void> other = begun(inTheNameOf.apply(there));
    try {
      here.run();
    } finally {
      if (other != null) {
        other.join();
      }
    }
    if (other == null) {
      there.run();
    }
  }

  private CompletableFuture<Void> begun(Runnable work) {
    try {
      return CompletableFuture.runAsync(work, others);
    } catch (RejectedExecutionException busy) {
      return null;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gendan-beside");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets what has begun end. */
  @Override
  public void destroy() {
    others.shutdown();
  }
}
