package org.gendan.order.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.gendan.testing.Patience;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answer of an order's confirmation, and the steps that follow, read the order once each. */
@Tag("database")
@WholeApp
class ReadsOfAnAnswerTest extends AppTest {

  private static final Reads READS = new Reads();

  @Autowired private SqlSessionFactory sessions;
  @Autowired private JdbcTemplate database;

  @Test
  void anOrderIsReadOnceInEachTransaction() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    READS.of(order.id(), sessions);
    app.as("agent1")
        .post(
            app.engine("/task/" + task + "/submit-form"),
            Map.of(
                "variables",
                Map.of(
                    "callResult",
                    Map.of("type", "String", "value", "REACHED"),
                    "namedAmount",
                    Map.of("type", "String", "value", "246.00"))))
        .expect(204);
    Patience.await("the release of the order")
        .until(() -> "READY_TO_SHIP".equals(status(order.id())));
    assertThat(READS.end())
        .as("the answer, the push to the ERP, the reservation of stock")
        .isEqualTo(Map.of("OrderMapper.lockedRow", 3, "OrderMapper.lines", 3));
  }

  private String status(String orderId) {
    return database.queryForObject(
        "select status from sales_order where order_id = ?", String.class, orderId);
  }

  /** Counts how one order is asked for. */
  @Intercepts(
      @Signature(
          type = Executor.class,
          method = "query",
          args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
  static final class Reads implements Interceptor {

    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private volatile String orderId;

    void of(String id, SqlSessionFactory sessions) {
      counted.clear();
      orderId = id;
      if (!sessions.getConfiguration().getInterceptors().contains(this)) {
        sessions.getConfiguration().addInterceptor(this);
      }
    }

    Map<String, Integer> end() {
      orderId = null;
      return Map.copyOf(counted);
    }

    @Override
    public Object intercept(Invocation query) throws Throwable {
      String name =
          ((MappedStatement) query.getArgs()[0]).getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
      if (name.startsWith("OrderMapper.") && query.getArgs()[1].equals(orderId)) {
        counted.merge(name, 1, Integer::sum);
      }
      return query.proceed();
    }
  }
}
