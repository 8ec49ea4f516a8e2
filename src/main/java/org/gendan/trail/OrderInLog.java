package org.gendan.trail;

import org.slf4j.MDC;

/** Which order the thread works for; its lines of the log carry the number as {@value #KEY}. */
public final class OrderInLog {

  /** The name of the field in the log. */
  public static final String KEY = "orderNo";

  /** Whether what the thread does is about one order at most, so that the first it reads is it. */
  private static final ThreadLocal<Boolean> ABOUT_ONE = new ThreadLocal<>();

  private OrderInLog() {}

  /** What was before is again when it is closed. */
  @FunctionalInterface
  public interface Scope {
    void close();
  }

  /** Lines until the end of the scope are about this order, whatever was said before. */
  public static Scope of(String orderNo) {
    String before = MDC.get(KEY);
    MDC.put(KEY, orderNo);
    return () -> put(before);
  }

  /**
   * Lines until the end of the scope are about the first order that is read in it, if one is; the
   * case does not name it.
   */
  public static Scope ofTheFirst() {
    String before = MDC.get(KEY);
    Boolean wasAboutOne = ABOUT_ONE.get();
    MDC.remove(KEY);
    ABOUT_ONE.set(Boolean.TRUE);
    return () -> {
      put(before);
      ABOUT_ONE.set(wasAboutOne);
    };
  }

  /** A request begins that is about one thing; the first order that is read for it is its order. */
  public static void begins() {
    ABOUT_ONE.set(Boolean.TRUE);
  }

  /** An order was read. Says nothing of a thread that works for many, or for another one. */
  public static void isRead(String orderNo) {
    if (ABOUT_ONE.get() != null && MDC.get(KEY) == null) {
      MDC.put(KEY, orderNo);
    }
  }

  /** The request is over, and the thread is free for another. */
  public static void isOver() {
    ABOUT_ONE.remove();
    MDC.remove(KEY);
  }

  private static void put(String orderNo) {
    if (orderNo == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, orderNo);
    }
  }
}
