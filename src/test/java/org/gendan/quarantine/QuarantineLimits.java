package org.gendan.quarantine;

/** How much of a file tests may have rejected. */
public final class QuarantineLimits {

  /** As shipped. */
  public static final QuarantineProperties SHIPPED = new QuarantineProperties(1000, 80, 200);

  private QuarantineLimits() {}
}
