package org.gendan.row;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Ids of our rows. They grow with time, so that new rows are written side by side; who knows one
 * can guess when others were made, so none of them is a secret.
 */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** An id that no other row has, greater than those before it. */
  public static String next() {
    return GENERATOR.generate().toString();
  }
}
