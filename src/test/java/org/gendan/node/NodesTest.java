package org.gendan.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import org.gendan.engine.JobLocks;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a killed node had taken is free again long before its locks end. */
@WholeApp
class NodesTest extends AppTest {

  private static final NodeProperties PROPERTIES =
      new NodeProperties(Duration.ofSeconds(5), Duration.ofSeconds(20));

  private final NodeMapper beats;
  private final JdbcTemplate sql;
  private final Nodes nodes;
  private long seconds;

  NodesTest(@Autowired NodeMapper beats, @Autowired JobLocks locks, @Autowired JdbcTemplate sql) {
    this.beats = beats;
    this.sql = sql;
    this.nodes = new Nodes(beats, locks, PROPERTIES, () -> Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void theJobsOfANodeThatIsSilentAreFreed() {
    beats.beat("dead");
    String job = lockedBy("dead");

    lookAfter(0);
    lookAfter(19);
    assertThat(owner(job)).isEqualTo("dead");
    lookAfter(1);

    assertThat(owner(job)).isNull();
    assertThat(beats.all()).extracting(NodeMapper.Beat::node).doesNotContain("dead");
  }

  @Test
  void theJobsOfANodeThatLivesAreLeftToIt() {
    beats.beat("alive");
    String job = lockedBy("alive");

    for (int time = 0; time < 10; time++) {
      lookAfter(15);
      beats.beat("alive");
    }

    assertThat(owner(job)).isEqualTo("alive");
  }

  @Test
  void aNodeOfAnEarlierVersionThatNeverBeatIsLeftToItsLocks() {
    String job = lockedBy("earlier");

    lookAfter(0);
    lookAfter(100);

    assertThat(owner(job)).isEqualTo("earlier");
  }

  @Test
  void workOnAJobThatWasFreedIsRolledBack() {
    beats.beat("slow");
    String job = lockedBy("slow");
    int before = revision(job);

    lookAfter(0);
    lookAfter(20);

    assertThat(revision(job)).isGreaterThan(before);
  }

  private void lookAfter(int more) {
    seconds += more;
    nodes.look();
  }

  private String lockedBy(String node) {
    String id = "job-of-" + node;
    sql.update(
        "insert into ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_,"
            + " HANDLER_TYPE_, DUEDATE_, SUSPENSION_STATE_, EXCLUSIVE_, PRIORITY_)"
            + " values (?, 1, 'message', ?, ?, 0, 'async-continuation', ?, 1, 0, 0)",
        id,
        node,
        Timestamp.from(DeskTime.now().plus(Duration.ofMinutes(5))),
        Timestamp.from(DeskTime.now()));
    return id;
  }

  private String owner(String job) {
    return sql.queryForObject(
        "select LOCK_OWNER_ from ACT_RU_JOB where ID_ = ?", String.class, job);
  }

  private int revision(String job) {
    return sql.queryForObject("select REV_ from ACT_RU_JOB where ID_ = ?", Integer.class, job);
  }
}
