package org.gendan.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of a customer: what it offers, and what a stranger gets out of it. */
@WholeApp
@ExtendWith(OutputCaptureExtension.class)
class TrackPageTest extends AppTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired private JdbcTemplate database;
  @Autowired private TrackLimits limits;

  /** The clock of each test begins at the same moment. */
  @BeforeEach
  void forgetWhoAskedBefore() {
    limits.forget();
  }

  @Test
  void theLinkShowsHowFarTheOrderIsAndNothingThatAStrangerCouldUse() throws Exception {
    OrderCase order = app.takeSent(OrderBody.cod());
    String link = link(order);

    HttpResponse<String> page = get(link, "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(order.no(), "Your order is on its way", "SF" + order.no(), "<progress")
        .contains("138****8000", "张**", "羽绒服 红 M", "400-000-0000")
        .doesNotContain("13800008000", "张三", "示例大道", order.id(), "??", "246.00", "agent1")
        .doesNotContainPattern("<script|<style|\\sstyle=|\\son\\w+=");
    assertThat(get(link, "zh-CN").body())
        .contains("lang=\"zh-CN\"", "订单运输中", "更改收货信息")
        .doesNotContain("??");
    assertThat(get(link + "?lang=zh-CN", "en").body()).contains("订单运输中");
  }

  @Test
  void nothingLeaksByHeadersCookiesOrLogs(CapturedOutput log) throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);

    HttpResponse<String> page = get(link, "en");

    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "X-Robots-Tag")).contains("noindex");
    assertThat(header(page, "Cache-Control")).contains("no-store");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(token).hasSize(22);
    assertThat(log.getAll()).doesNotContain(token);
    assertThat(database.queryForList("select * from track_link").toString()).doesNotContain(token);
    assertThat(order.said()).doesNotContain(token);
    assertThat(get(app.address() + "/track/look/track.css", "en").statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkThatWasMadeUpEndedOrIsOfAnotherKindOpensNothing() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);

    for (String wrong :
        List.of(
            "x".repeat(22),
            order.id(),
            order.no(),
            link.substring(link.lastIndexOf('/') + 1, link.length() - 1),
            "x".repeat(2_000))) {
      HttpResponse<String> answer = get(app.address() + "/track/" + wrong, "en");
      assertThat(answer.statusCode()).as(wrong).isIn(400, 404);
      assertThat(answer.body()).doesNotContain(order.no());
    }
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/track-links/withdrawals", Map.of())
        .expect(200);
    assertThat(get(link, "en").statusCode()).isEqualTo(404);
    assertThat(app.as("analyst1").post(links(order), Map.of("send", false)).status())
        .isEqualTo(403);
    assertThat(app.asNobody().post(links(order), Map.of("send", false)).status()).isIn(401, 403);
  }

  @Test
  void whoTriesManyLinksIsSentAway() throws Exception {
    String link = link(app.take(OrderBody.cod()));
    int status = 0;
    for (int i = 0; i < 60 && status != 429; i++) {
      status = get(app.address() + "/track/" + "%022d".formatted(i), "en").statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(get(link, "en").statusCode()).isEqualTo(429);
    app.advance(Duration.ofMinutes(61));
    assertThat(get(link, "en").statusCode()).isEqualTo(200);
  }

  @Test
  void theLinkEndsSomeTimeAfterTheOrder() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);
    order.cancel("agent1", "c-1", "CHANGED_MIND");
    order.becomes("CANCELLED");

    assertThat(get(link, "en").body()).contains("Your order was cancelled");
    app.advance(Duration.ofDays(29));
    assertThat(get(link, "en").statusCode()).isEqualTo(200);
    app.advance(Duration.ofDays(2));
    assertThat(get(link, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeOfAddressNeedsTheCodeThatThePhoneGets() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);
    Map<String, String> form = form(link, "CHANGE");
    form.put("address", "新华路 8 号");

    HttpResponse<String> asked = post(link, form);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("A code was sent to 138****8000", "name=\"code\"", "新华路 8 号");
    assertThat(amendments(order)).isEmpty();

    form.put("code", code(order));
    HttpResponse<String> taken = post(link, form);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
    assertThat(taken.headers().firstValue("Location").orElse("")).contains("taken=true");
    assertThat(amendments(order)).hasSize(1);
    assertThat(get(link, "en").body())
        .contains("What you have asked for", "change of the delivery");
    assertThat(order.timeline()).anyMatch(item -> item.path("actor").asText().equals("customer"));

    post(link, form);
    assertThat(amendments(order)).as("the same form again").hasSize(1);
    form.put("requestId", java.util.UUID.randomUUID().toString());
    form.put("address", "新华路 9 号");
    assertThat(post(link, form).statusCode()).as("the same code again").isEqualTo(422);
    assertThat(amendments(order)).hasSize(1);
  }

  @Test
  void codesAreNotGuessed() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);
    Map<String, String> form = form(link, "CHANGE");
    form.put("address", "新华路 8 号");
    post(link, form);
    String right = code(order);
    Map<String, String> wrong = new LinkedHashMap<>(form);
    wrong.put("code", right.equals("000000") ? "000001" : "000000");

    assertThat(atOnce(8, () -> post(link, wrong).statusCode())).containsOnly(422);
    form.put("code", right);
    assertThat(post(link, form).statusCode()).as("right, but too late").isEqualTo(422);

    for (int i = 0; i < 4; i++) {
      form.put("code", "");
      assertThat(post(link, form).statusCode()).isEqualTo(200);
    }
    assertThat(post(link, form).statusCode()).as("the sixth code of a day").isEqualTo(429);
    assertThat(amendments(order)).isEmpty();
    assertThat(database.queryForList("select * from track_code").toString()).doesNotContain(right);
  }

  @Test
  void aCodeIsForOneWishAtOneLinkAndForAFewMinutes() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    String link = link(order);
    Map<String, String> change = form(link, "CHANGE");
    change.put("address", "新华路 8 号");
    post(link, change);
    String right = code(order);

    Map<String, String> refund = form(link, "REFUND");
    refund.putAll(Map.of("kind", "REFUND_ONLY", "text", "not needed", "code", right));
    assertThat(post(link, refund).statusCode()).isEqualTo(422);
    String second = link(order);
    Map<String, String> elsewhere = new LinkedHashMap<>(change);
    elsewhere.put("code", right);
    assertThat(post(second, elsewhere).statusCode()).isEqualTo(422);
    assertThat(post(link(other), elsewhere).statusCode()).isEqualTo(422);
    app.advance(Duration.ofMinutes(11));
    assertThat(post(link, elsewhere).statusCode()).isEqualTo(422);
    assertThat(amendments(order)).isEmpty();
    assertThat(amendments(other)).isEmpty();
  }

  @Test
  void anotherOrderInTheFormChangesNothingThere() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    String link = link(order);
    Map<String, String> form = form(link, "COMPLAINT");
    form.putAll(Map.of("kind", "SERVICE", "text", "Nobody calls"));
    form.putAll(
        Map.of("orderId", other.id(), "order_id", other.id(), "platformOrderNo", other.no()));

    assertThat(post(link, form).statusCode()).isIn(302, 422);
    assertThat(other.story()).doesNotContain("COMPLAINT_ACCEPTED");
  }

  @Test
  void whatIsTooLargeOrNoFormIsRefused() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);
    Map<String, String> form = form(link, "APPEAL");

    form.put("text", "x".repeat(100_000));
    assertThat(post(link, form).statusCode()).isEqualTo(413);
    form.put("text", "x".repeat(9_000));
    assertThat(post(link, form).statusCode()).isIn(409, 422);
    form.put("text", "a\u0000b");
    assertThat(post(link, form).statusCode()).isIn(400, 409, 422);
    form.put("text", "fine");
    form.put("wish", "NO_SUCH_WISH");
    assertThat(post(link, form).statusCode()).isEqualTo(400);
    form.put("wish", "APPEAL");
    form.put("requestId", "' or 1=1 --");
    assertThat(post(link, form).statusCode()).isEqualTo(409);
    assertThat(order.story()).doesNotContain("EXCEPTION_RAISED");
  }

  @Test
  void everyOtherWishBecomesTheCaseThatADeskOpensToo() throws Exception {
    OrderCase order = app.takeSent(OrderBody.cod());
    String link = link(order);

    Map<String, String> appeal = form(link, "APPEAL");
    appeal.put("text", "<b>Nobody</b> looks after it");
    assertThat(post(link, appeal).statusCode()).isEqualTo(302);
    Map<String, String> complaint = form(link, "COMPLAINT");
    complaint.putAll(Map.of("text", "The agent was rude", "kind", complaintKind(link)));
    HttpResponse<String> complained = post(link, complaint);
    assertThat(complained.statusCode()).as(complained.body()).isEqualTo(302);
    proven(order, link, "PICK_UP", Map.of("day", today(order)));
    proven(order, link, "REFUND", Map.of("kind", "RETURN_AND_REFUND", "text", "too small"));

    assertThat(order.story())
        .contains("EXCEPTION_RAISED", "COMPLAINT_ACCEPTED", "REFUND_REQUESTED", "CARRIER_ASKED");
    String page = get(link, "en").body();
    assertThat(page)
        .contains("appeal</b>", "complaint</b>", "refund</b>", "collecting the parcel</b>")
        .contains("under way")
        .doesNotContain("<b>Nobody</b>");
  }

  @Test
  void goodsThatHaveNotLeftAreHeld() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String link = link(order);

    proven(order, link, "HOLD", Map.of("text", "I am away", "day", ""));

    assertThat(order.story()).contains("GOODS_HELD");
  }

  @Test
  void theLinkIsSentToThePhoneAndToldToNobodyElse() throws Exception {
    OrderCase order = app.take(OrderBody.cod());

    String answer = app.as("agent1").post(links(order), Map.of("send", true)).expect(201).text();
    assertThat(answer).doesNotContain("/track/");
    String text = sms(order, "/track/");
    Matcher link = Pattern.compile("http\\S+/track/\\S{22}").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    assertThat(get(link.group(), "en").body()).contains(order.no());
    assertThat(app.as("agent1").post(links(order), Map.of()).status()).isEqualTo(422);
  }

  @Test
  void aNoticeCarriesALinkWhereItsTextWantsOne() throws Exception {
    app.as("analyst1")
        .putAs(
            "/api/texts/exception-taken?reason=link",
            "application/yaml",
            """
            zh-CN: '您好，您的订单 {orderNo} 出现异常，我们已安排专人处理，预计 {solutionDue} 前答复，进度 {trackLink} 。'
            en: 'Hello, something went wrong with your order {orderNo}; we expect a solution by {solutionDue}, see {trackLink} for it.'
            """)
        .expect(200);
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock"))
        .expect(201);

    Matcher link = Pattern.compile("http\\S+/track/\\S{22}").matcher(sms(order, "/track/"));
    assertThat(link.find()).isTrue();
    // The message is on its way a moment before its link is committed.
    await("the page behind " + link.group())
        .untilAsserted(() -> assertThat(get(link.group(), "en").body()).contains(order.no()));
    assertThat(order.said()).doesNotContain("/track/");
  }

  private void proven(OrderCase order, String link, String wish, Map<String, String> more)
      throws Exception {
    Map<String, String> form = form(link, wish);
    form.putAll(more);
    assertThat(post(link, form).statusCode()).as(wish).isEqualTo(200);
    form.put("code", code(order));
    HttpResponse<String> taken = post(link, form);
    assertThat(taken.statusCode()).as(wish + taken.body()).isEqualTo(302);
  }

  private static String today(OrderCase order) {
    return order.now().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
  }

  private static String complaintKind(String link) throws Exception {
    String page = get(link, "en").body();
    String form = page.substring(page.indexOf("value=\"COMPLAINT\""));
    Matcher kind = Pattern.compile("<option value=\"([A-Z_]+)\"").matcher(form);
    assertThat(kind.find()).isTrue();
    return kind.group(1);
  }

  private String link(OrderCase order) {
    return app.as("agent1").post(links(order), Map.of("send", false)).expect(201).at("/url");
  }

  private static String links(OrderCase order) {
    return "/api/orders/" + order.id() + "/track-links";
  }

  private List<String> amendments(OrderCase order) {
    return StreamSupport.stream(
            app.as("agent1")
                .get("/api/orders/" + order.id() + "/amendments")
                .expect(200)
                .json()
                .path("items")
                .spliterator(),
            false)
        .map(item -> item.path("requestId").asText())
        .toList();
  }

  /** The newest code that the phone got. */
  private String code(OrderCase order) {
    Matcher code = Pattern.compile("\\b(\\d{6})\\b").matcher(sms(order, "验证码"));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private int seen;

  /** The next message that holds this, and was not read yet. */
  private String sms(OrderCase order, String part) {
    var found = new AtomicReference<String>();
    await("a message about " + order.no())
        .untilAsserted(
            () -> {
              List<String> all =
                  StreamSupport.stream(
                          app.as("admin").get("/api/demo/messages").json().spliterator(), false)
                      .map(message -> message.path("text").asText())
                      .filter(text -> text.contains(order.no()) && text.contains(part))
                      .collect(Collectors.toList());
              assertThat(all).hasSizeGreaterThan(seen);
              found.set(all.get(all.size() - 1));
              seen = all.size();
            });
    return found.get();
  }

  private static Map<String, String> form(String link, String wish) throws Exception {
    Matcher id =
        Pattern.compile("name=\"requestId\" value=\"([^\"]+)\"").matcher(get(link, "en").body());
    assertThat(id.find()).isTrue();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("wish", wish);
    form.put("requestId", java.util.UUID.randomUUID().toString());
    return form;
  }

  private static <T> Set<T> atOnce(int many, Callable<T> call) throws Exception {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var all = threads.invokeAll(java.util.Collections.nCopies(many, call));
      return all.stream()
          .map(
              one -> {
                try {
                  return one.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
          .collect(Collectors.toSet());
    } finally {
      threads.shutdownNow();
    }
  }

  private static HttpResponse<String> get(String address, String language) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String address, Map<String, String> form)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
