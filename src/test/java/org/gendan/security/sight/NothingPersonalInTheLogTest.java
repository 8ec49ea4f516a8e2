package org.gendan.security.sight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.mask.log.MaskedMessage;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A customer's case leaves nothing of the customer in the log, the engine's tables or variables.
 */
@WholeApp
class NothingPersonalInTheLogTest extends AppTest {

  private static final String NAME = "欧阳修竹";
  private static final String PHONE = "13912345678";
  private static final String STREET = "翡翠路88号3栋1502室";

  @Autowired private JdbcTemplate jdbc;

  @Test
  void aCaseWithItsMistakesLeavesNothingOfTheCustomerInLogAndEngine() {
    var log = new ListAppender<ILoggingEvent>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
    try {
      walk();
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }

    String said =
        List.copyOf(log.list).stream()
            .map(
                event ->
                    event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())))
            .collect(Collectors.joining("\n"));
    assertThat(said).isNotEmpty().doesNotContain(NAME, PHONE, STREET);
    assertThat(inTheEngine()).isEmpty();
  }

  private void walk() {
    OrderBody body =
        OrderBody.cod()
            .with("customerName", NAME)
            .with("customerPhone", PHONE)
            .with("customerAddress", STREET);
    OrderCase order = app.take(body);
    app.as("agent1").post("/api/orders", body.with("remark", PHONE).json());
    OrderBody broken =
        OrderBody.cod()
            .with("customerName", NAME)
            .with("customerPhone", PHONE + PHONE)
            .with("customerAddress", STREET);
    app.as("agent1").post("/api/orders", broken.json()).expect(422);
    app.as("agent1")
        .post(
            "/api/orders/import",
            "text/csv",
            (OrderBody.header() + "\n" + broken.row()).getBytes(StandardCharsets.UTF_8))
        .expect(200);
    app.as("agent1").post("/hooks/sf/wrong", Map.of("name", NAME, "phone", PHONE));
    String text = NAME + " " + PHONE + " " + STREET;
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    order.complete(
        "agent1",
        "userTask_confirmOrder",
        Map.of(
            "callResult",
            "REACHED",
            "namedAmount",
            "246.00",
            "customerName",
            NAME,
            "customerPhone",
            PHONE,
            "address",
            STREET,
            "remark",
            text));
    order.task("userTask_recordDispatch");
    order.dispatch("SF" + order.no());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e", "cause", "DAMAGED", "text", text))
        .expect(201);
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\nSF,SF%s,OUT_FOR_DELIVERY,%s,深圳,%s"
                .formatted(order.no(), order.now(), text))
        .expect(200);
  }

  /** The columns of the engine in which anything of the customer is found. */
  private List<String> inTheEngine() {
    return jdbc
        .queryForList(
            """
            select table_name as t, column_name as c from information_schema.columns
            where table_schema = schema() and table_name like 'ACT\\_%'
              and data_type in ('varchar', 'longtext', 'longblob', 'text', 'mediumtext')
            """)
        .stream()
        .filter(
            column -> {
              String sql =
                  "select count(*) from %s where instr(%s, ?) > 0 or instr(%2$s, ?) > 0 or instr(%2$s, ?) > 0"
                      .formatted(column.get("t"), column.get("c"));
              return jdbc.queryForObject(sql, Long.class, NAME, PHONE, STREET) > 0;
            })
        .map(column -> column.get("t") + "." + column.get("c"))
        .toList();
  }

  @Test
  void whatAVendorPutsIntoTheLogIsMaskedOnItsWayOut() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("m", MaskedMessage::new);
    layout.setPattern("%m");
    layout.start();
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    Logger vendor = context.getLogger("vendor.of.a.test");
    vendor.setAdditive(false);
    vendor.setLevel(Level.INFO);
    vendor.addAppender(log);

    vendor.info("refused: {} is no number", PHONE);

    assertThat(layout.doLayout(log.list.get(0))).isEqualTo("refused: 139****5678 is no number");
  }
}
