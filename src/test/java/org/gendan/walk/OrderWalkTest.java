package org.gendan.walk;

import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short walks of orders through all doors; the long ones are {@link LongWalkTest}'s. */
@WholeApp
class OrderWalkTest extends Walks {

  private static final int STEPS = 25;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsDoneTheBooksAgreeAndPeopleBringItToAnEnd(long seed) {
    walk(seed, STEPS);
  }
}
