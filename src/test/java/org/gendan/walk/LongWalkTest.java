package org.gendan.walk;

import java.util.stream.LongStream;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many and longer walks: {@code ./mvnw -Pchaos verify -Dtest=LongWalkTest -Dwalk.seeds=200}; {@code
 * -Dwalk.first=17 -Dwalk.seeds=1} goes the way of one seed again.
 */
@Tag("chaos")
@WholeApp
class LongWalkTest extends Walks {

  private static final int STEPS = 60;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void howeverLongItGoesTheBooksAgreeAndPeopleBringItToAnEnd(long seed) {
    walk(seed, STEPS);
  }

  static LongStream seeds() {
    long first = Long.getLong("walk.first", 100);
    return LongStream.range(first, first + Long.getLong("walk.seeds", 50));
  }
}
