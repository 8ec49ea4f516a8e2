package org.gendan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.gendan.money.MoneyLedger;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OpenTasksAgree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets an order go a random way, and then lets people bring it to an end. */
abstract class Walks extends AppTest {

  private static final int DAYS = 30;

  @Autowired private ProcessEngine engine;
  @Autowired private MoneyLedger ledger;
  @Autowired private JdbcTemplate database;

  /**
   * Walks, and holds after each step what must be true of the order.
   *
   * @param seed the name of the way
   * @param steps how long anything goes, before people want the end
   */
  void walk(long seed, int steps) {
    OrderTruths truths = new OrderTruths(app, engine, ledger);
    try (EngineByHand byHand = new EngineByHand(engine)) {
      OrderWalk walk = new OrderWalk(app, byHand, engine, seed);
      try {
        for (int i = 0; i < steps; i++) {
          walk.step();
          truths.hold(walk.order(), walk.tasks());
          OpenTasksAgree.hold(engine, database);
        }
        for (int i = 0; i < DAYS && !truths.unfinished().isEmpty(); i++) {
          walk.day();
          truths.hold(walk.order(), walk.tasks());
          OpenTasksAgree.hold(engine, database);
        }
        assertThat(truths.unfinished()).as("what nobody can end").isEmpty();
        truths.holdAtTheEnd(walk.order());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "Seed %d, order %s:%n%s"
                .formatted(seed, walk.order().no(), String.join("\n", walk.steps())),
            e);
      }
    }
  }
}
