package org.gendan.lab.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gendan.lab.Lab;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application that a node has left in the middle is carried on, by one node or by two. */
@WholeApp
class ApplicationResumeTest extends AppTest {

  private static final int ORDERS = 5;

  @Autowired private JdbcTemplate jdbc;
  @Autowired private LabSteps steps;

  private Lab lab;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
  }

  private String apply(String timer, String value) {
    return lab.apply(lab.preview(timer, value));
  }

  private static Instant due(OrderCase order) {
    return Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
  }

  private List<OrderCase> orders() {
    List<OrderCase> orders = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = app.take(OrderBody.cod());
      order.task("userTask_confirmOrder");
      orders.add(order);
    }
    return orders;
  }

  /** As a node leaves it that dies after the first two rows: nothing of the others is written. */
  private void dieAfterTwo(String id) {
    jdbc.update(
        """
        update ACT_RU_TASK t join lab_move m on m.wait_id = t.ID_
        set t.DUE_DATE_ = m.old_due_at
        where m.application_id = ? and m.kind = 'TASK' and m.seq > 1
        """,
        id);
    jdbc.update(
        "update lab_move set status = 'PLANNED', versioned = false"
            + " where application_id = ? and seq > 1",
        id);
    jdbc.update(
        "update lab_application set status = 'RUNNING', done_at = null where application_id = ?",
        id);
  }

  @Test
  void whatIsLeftIsMovedByTheNextNodeAndNothingTwice() {
    List<OrderCase> orders = orders();
    List<Instant> before = orders.stream().map(ApplicationResumeTest::due).toList();
    String id = apply(Lab.CONFIRM, "PT4H");
    List<Instant> after = orders.stream().map(ApplicationResumeTest::due).toList();
    dieAfterTwo(id);

    lab.becomes(id, "DONE");

    assertThat(orders.stream().map(ApplicationResumeTest::due)).isEqualTo(after);
    JsonNode done = lab.application(id);
    assertThat(done.path("moved").asInt()).isEqualTo(done.path("total").asInt());
    lab.undo(id);
    assertThat(orders.stream().map(ApplicationResumeTest::due)).isEqualTo(before);
  }

  @Test
  void twoNodesMoveEachRowOnce() throws Exception {
    List<OrderCase> orders = orders();
    String id = apply(Lab.CONFIRM, "PT4H");
    List<Instant> after = orders.stream().map(ApplicationResumeTest::due).toList();
    int revisions = revisions();
    dieAfterTwo(id);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> node =
          () -> {
            while (steps.next().filter(id::equals).isPresent()) {
              try {
                steps.step(id, 1);
              } catch (CannotAcquireLockException other) {
                assertThat(other).isNotNull();
              }
            }
            return null;
          };
      for (Future<Void> one : nodes.invokeAll(List.of(node, node))) {
        one.get();
      }
    } finally {
      nodes.shutdown();
    }

    lab.becomes(id, "DONE");
    assertThat(orders.stream().map(ApplicationResumeTest::due)).isEqualTo(after);
    assertThat(revisions()).as("each task that was left is written once").isEqualTo(revisions + 3);
    assertThat(lab.application(id).path("stayed").asInt()).isZero();
  }

  private int revisions() {
    return jdbc.queryForObject(
        "select sum(REV_) from ACT_RU_TASK where TASK_DEF_KEY_ = 'userTask_confirmOrder'",
        Integer.class);
  }

  @Test
  void aTimerThatHasFiredStaysFired() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    order.fireTimer("startEvent_dispatchLate", order.id());
    int told = warnings(order);
    assertThat(timers()).isZero();

    String id = apply(Lab.WARNING, "PT36H");

    assertThat(timers()).as("an event sub-process that has fired is not armed again").isZero();
    lab.undo(id);
    assertThat(timers()).isZero();
    assertThat(warnings(order)).isEqualTo(told);
  }

  private int warnings(OrderCase order) {
    return (int) order.story().stream().filter(kind -> kind.contains("LATE")).count();
  }

  private int timers() {
    return jdbc.queryForObject(
        """
        select count(*) from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
        where d.ACT_ID_ = 'startEvent_dispatchLate'
        """,
        Integer.class);
  }
}
