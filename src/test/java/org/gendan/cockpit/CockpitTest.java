package org.gendan.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator in Cockpit, beside whose pages the tables are counted. */
@Tag("database")
@WholeApp
public abstract class CockpitTest extends AppTest {

  @Autowired protected JdbcTemplate jdbc;

  /** What a call of Cockpit answers an administrator. */
  protected JsonNode ask(String path) {
    return app.as("admin").get("/api/cockpit" + path).expect(200).json();
  }

  /** The plain count. */
  protected long count(String sql, Object... about) {
    return jdbc.queryForObject(sql, Long.class, about);
  }

  /** The item whose field has this value. */
  protected static JsonNode where(JsonNode items, String field, String value) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** An order that is confirmed, so that the case of its confirmation has ended. */
  protected OrderCase confirmed() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }
}
