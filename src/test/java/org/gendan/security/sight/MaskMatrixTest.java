package org.gendan.security.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.assertj.core.api.SoftAssertions;
import org.gendan.mask.PersonalKind;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which field on which page: before a task is at hand, while it is, and afterwards. */
@WholeApp
class MaskMatrixTest extends AppTest {

  private static final String NAME = "欧阳修竹";
  private static final String PHONE = "13912345678";
  private static final String STREET = "翡翠路88号3栋1502室";
  private static final List<String> FIELDS = List.of(NAME, PHONE, STREET);

  private static final List<String> ROLES =
      List.of(
          "agent1",
          "agent2",
          "aftersales1",
          "logistics1",
          "lead1",
          "supervisor1",
          "head1",
          "support1",
          "risk1",
          "quality1",
          "finance1",
          "analyst1",
          "admin");

  @Test
  void whoHasTheTaskAtHandSeesThemAndOnlyThatPersonAndOnlyForAsLong() {
    OrderCase order = told(app.take(order()));
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    Map<String, String> pages = pages(order, task);

    masked(ROLES, pages, "before");
    order.claim("agent1", "userTask_confirmOrder");

    masked(ROLES.stream().filter(role -> !role.equals("agent1")).toList(), pages, "during");
    SoftAssertions.assertSoftly(
        softly ->
            pages.forEach(
                (page, path) -> {
                  String text = read("agent1", path).text();
                  shownOn(page)
                      .forEach(
                          field -> softly.assertThat(text).as("during " + page).contains(field));
                  if (!page.equals("refunds")) {
                    softly.assertThat(text).as("during " + page).doesNotContain("139****5678");
                  }
                }));

    order.complete(
        "agent1",
        "userTask_confirmOrder",
        Map.of("callResult", "REACHED", "namedAmount", "246.00"));
    masked(ROLES, pages, "after");
  }

  @Test
  void theTaskOfOneCaseShowsTheParcelsOfItsOrderAndItsFormToo() {
    OrderCase order = app.take(order());
    String parcel = order.dispatch();
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\nSF,SF%s,OUT_FOR_DELIVERY,%s,深圳,派送 %s %s"
                .formatted(order.no(), order.now(), NAME, PHONE))
        .expect(200);
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e", "cause", "DAMAGED", "text", PHONE + " " + STREET))
        .expect(201);
    String task = order.task("userTask_resolveException").path("taskId").asText();
    String holder =
        order.task("userTask_resolveException").path("group").asText().equals("after-sales")
            ? "aftersales1"
            : "logistics1";
    var pages =
        Map.of(
            "parcel",
            "/api/shipments/" + parcel,
            "form",
            app.engine("/task/" + task + "/form-variables"));

    masked(ROLES, pages, "before");
    order.claim(holder, "userTask_resolveException");

    assertThat(read(holder, pages.get("parcel")).text()).contains(NAME, PHONE);
    assertThat(read(holder, pages.get("form")).text()).contains(PHONE);
    masked(ROLES.stream().filter(role -> !role.equals(holder)).toList(), pages, "during");
  }

  @Test
  void aDeskThatSendsNothingSeesNoStreet() {
    OrderCase order = app.take(order().with("paymentMethod", "PREPAID"));
    assertThat(Sight.needed(List.of("finance"))).doesNotContain(PersonalKind.ADDRESS);
    assertThat(Sight.needed(List.of("finance", "order-agents"))).contains(PersonalKind.ADDRESS);
    assertThat(Sight.needed(List.of("analysts", "camunda-admin"))).isEmpty();

    order.unmask("finance1");

    assertThat(read("finance1", "/api/orders/" + order.id()).text()).contains(NAME, PHONE, STREET);
  }

  @Test
  void whatAMaskedFormHasShownComesBackAndCorrectsNothing() {
    OrderCase order = app.take(order());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    Answer form = app.as("agent1").get(app.engine("/task/" + task + "/form-variables"));
    assertThat(form.at("/customerPhone/value")).isEqualTo("139****5678");

    order.complete(
        "agent1",
        "userTask_confirmOrder",
        Map.of(
            "callResult",
            "REACHED",
            "namedAmount",
            "246.00",
            "customerName",
            form.at("/customerName/value"),
            "customerPhone",
            form.at("/customerPhone/value"),
            "address",
            form.at("/address/value")));

    assertThat(order.unmasked().path("customer").toString()).contains(NAME, PHONE, STREET);
    assertThat(order.story()).doesNotContain("RECIPIENT_CORRECTED");
  }

  @Test
  void aListAsksNoMoreOfTheDatabaseForMoreOrders() {
    var asked = new ArrayList<Integer>();
    for (int orders : List.of(2, 6)) {
      for (int i = 0; i < orders; i++) {
        app.take(order());
      }
      statements.clear();
      app.as("agent1").get("/api/orders?q=" + encoded(NAME)).expect(200);
      app.as("agent1").get("/api/orders?q=" + encoded(NAME)).expect(200);
      asked.add(statements.size());
    }

    assertThat(statements).contains("held", "open");
    assertThat(asked.get(1)).isEqualTo(asked.get(0));
  }

  @Test
  void whatIsShownMaskedStillTellsCasesApart() {
    OrderCase order = told(app.take(order()));

    assertThat(read("quality1", "/api/orders/" + order.id()).text())
        .contains("欧*", "139****5678", "广东省", "深圳市", "南山区", "\"address\":\"***\"")
        .contains(order.no(), "246.00");
    assertThat(read("quality1", "/api/orders/" + order.id() + "/timeline").text())
        .contains("欧* rings from 139****5678, ***");
  }

  private static OrderBody order() {
    return OrderBody.cod()
        .with("customerName", NAME)
        .with("customerPhone", PHONE)
        .with("customerAddress", STREET)
        .with("remark", "请打 " + PHONE + " 找" + NAME);
  }

  /** Lets the customer's data into every text that a desk writes. */
  private OrderCase told(OrderCase order) {
    String text = NAME + " rings from " + PHONE + ", " + STREET;
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/notes", Map.of("requestId", "n", "text", text))
        .expect(201);
    app.as("aftersales1")
        .post(
            "/api/tickets",
            Map.of(
                "platform",
                "TMALL",
                "ticketNo",
                "T-" + order.no(),
                "platformOrderNo",
                order.no(),
                "text",
                text))
        .expect(201);
    app.as("aftersales1")
        .post(
            "/api/complaints",
            Map.of(
                "requestId",
                "c-" + order.no(),
                "orderId",
                order.id(),
                "kind",
                "SERVICE",
                "callbackPhone",
                PHONE,
                "text",
                text))
        .expect(201);
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e", "cause", "OTHER", "text", text))
        .expect(201);
    return order;
  }

  private Map<String, String> pages(OrderCase order, String task) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("search", "/api/orders?q=" + order.no());
    pages.put("order", "/api/orders/" + order.id());
    pages.put("timeline", "/api/orders/" + order.id() + "/timeline");
    pages.put("amendments", "/api/orders/" + order.id() + "/amendments");
    pages.put("ticket", "/api/tickets/" + id("/api/tickets", "ticketId", order));
    pages.put("complaint", "/api/complaints/" + id("/api/complaints", "complaintId", order));
    pages.put("exception", "/api/exceptions/" + id("/api/exceptions", "exceptionId", order));
    pages.put("list", "/orders?q=" + order.no());
    pages.put("page", "/orders/" + order.id());
    pages.put("panel", "/orders/of-task/" + task);
    pages.put("form", app.engine("/task/" + task + "/form-variables"));
    return pages;
  }

  private String id(String path, String field, OrderCase order) {
    return Stream.of(path + "?size=500")
        .map(all -> app.as("aftersales1").get(all).expect(200).json().path("items"))
        .flatMap(items -> items.findParents("orderId").stream())
        .filter(item -> item.path("orderId").asText().equals(order.id()))
        .map(item -> item.path(field).asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shownOn(String page) {
    return switch (page) {
      case "search" -> List.of(NAME);
      case "amendments" -> List.of();
      case "list" -> List.of(NAME, PHONE);
      default -> FIELDS;
    };
  }

  private void masked(List<String> roles, Map<String, String> pages, String when) {
    SoftAssertions.assertSoftly(
        softly ->
            roles.forEach(
                role ->
                    pages.forEach(
                        (page, path) ->
                            softly
                                .assertThat(read(role, path).text())
                                .as("%s × %s, %s", role, page, when)
                                .doesNotContain(FIELDS))));
  }

  private Answer read(String role, String path) {
    if (path.startsWith("/orders")) {
      return browsers.computeIfAbsent(role, app::inABrowser).get(path, "text/html");
    }
    return app.as(role).get(path);
  }

  private final Map<String, Caller> browsers = new LinkedHashMap<>();

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Autowired
  void count(SqlSessionFactory sessions) {
    if (sessions.getConfiguration().getInterceptors().stream()
        .noneMatch(Statements.class::isInstance)) {
      sessions.getConfiguration().addInterceptor(COUNTED);
    }
  }

  private final Queue<String> statements = COUNTED.seen;

  private static final Statements COUNTED = new Statements();

  /** What this room and the orders are asked for it, by the name of the statement. */
  @Intercepts(
      @Signature(
          type = Executor.class,
          method = "query",
          args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
  static final class Statements implements Interceptor {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    @Override
    public Object intercept(Invocation query) throws Throwable {
      String id = ((MappedStatement) query.getArgs()[0]).getId();
      if (id.matches(
          ".*\\.(HeldCasesMapper|UnmaskingMapper|OrderCaseMapper|OrderPeopleMapper|AuditMapper)\\..*")) {
        seen.add(id.replaceAll(".*\\.", ""));
      }
      return query.proceed();
    }
  }
}
