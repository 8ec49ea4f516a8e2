package org.gendan.engine.schema;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time set up what is there once, when several start over an empty database. */
@Component
@NamedInterface
public class OneAtATime {

  private final JdbcTemplate jdbc;

  OneAtATime(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until no other node is here; they wait until the transaction of the caller ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter() {
    // The row that the engine itself locks for the same purpose when it deploys.
    jdbc.queryForList(
        "select NAME_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update");
  }
}
