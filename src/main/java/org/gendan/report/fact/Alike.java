package org.gendan.report.fact;

/**
 * Facts of one kind and day that differ in their times alone: either all of them have one, or none.
 *
 * @param amount how many they are
 * @param fen what they come to together, in 1/100 of the currency
 * @param tenths the times that occur, in tenths of hours, ascending; empty when they have none
 * @param howOften how many have the time at the same place
 */
public record Alike(Labels labels, long amount, long fen, int[] tenths, int[] howOften) {

  /** What is the same about them. */
  public record Labels(
      String platform,
      String carrier,
      String desk,
      String agent,
      String cause,
      String outcome,
      boolean late,
      boolean timed) {}
}
