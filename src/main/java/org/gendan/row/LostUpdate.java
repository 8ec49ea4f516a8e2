package org.gendan.row;

import org.springframework.dao.OptimisticLockingFailureException;

/** Of two changes of a row at the same moment the second is lost, and its transaction with it. */
public final class LostUpdate {

  private LostUpdate() {}

  /**
   * Lets the caller's transaction fail, so that it is tried again with what the other change left.
   *
   * @param written whether the row still was as it had been read
   * @param kind what was to be changed, for people
   * @throws OptimisticLockingFailureException when it was not
   */
  public static void unless(boolean written, String kind, String number) {
    if (!written) {
      throw of(kind, number);
    }
  }

  /** The same for an update that waits in a batch. */
  public static OptimisticLockingFailureException of(String kind, String number) {
    return new OptimisticLockingFailureException(
        "%s %s was changed by another person or node at the same moment; try again"
            .formatted(kind, number));
  }
}
