package org.gendan.calendar;

/** What has to follow when a calendar is edited; implemented where the deadlines are kept. */
public interface OpenDeadlines {

  /**
   * Computes the open deadlines again.
   *
   * @return how many moved
   */
  int recompute();
}
