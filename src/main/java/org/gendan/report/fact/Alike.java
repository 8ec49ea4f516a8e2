package org.gendan.report.fact;

import java.util.Map;

/**
 * Facts of one kind and day that differ in their times alone: either all of them have one, or none.
 *
 * @param labels what is the same about them, as far as it is told apart; what is missing is not
 * @param amount how many they are
 * @param fen what they come to together, in 1/100 of the currency
 * @param tenths the times that occur, in tenths of hours, ascending; empty when they have none, or
 *     when times are not told apart
 * @param howOften how many have the time at the same place
 */
public record Alike(
    Map<Label, String> labels, long amount, long fen, int[] tenths, int[] howOften) {

  /** Empty when it is not told apart. */
  public String label(Label label) {
    return labels.getOrDefault(label, "");
  }

  /** Whether they have times. */
  public boolean timed() {
    return tenths.length > 0;
  }
}
