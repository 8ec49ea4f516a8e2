package org.gendan.report.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;
import static org.gendan.testing.app.TicketCase.clockGoesTo;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A report each Monday by mail, over a mail server that speaks SMTP. */
@WholeApp
class MailedReportsTest extends AppTest {

  private static final String PATH = "/api/report-subscriptions";
  private static final String LEAD = "lead1@house.example";
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), null, ServerSetup.PROTOCOL_SMTP));

  /** The same after each start. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    SERVER.start();
    settings.add("gendan.notify.mail.host", () -> "127.0.0.1");
    settings.add("gendan.notify.mail.port", () -> SERVER.getSmtp().getPort());
    settings.add("gendan.notify.mail.start-tls", () -> false);
    settings.add("gendan.notify.mail.sender", () -> "gendan@house.example");
    settings.add("gendan.notify.mail.domains", () -> "house.example");
    settings.add("camunda.bpm.process-engine-name", () -> "mail");
  }

  @AfterAll
  static void close() {
    SERVER.stop();
  }

  @Autowired private MondayReports mondays;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void emptyBoxes() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
  }

  @Test
  void aReportGoesToTheAddressInsteadOfTheChat() throws Exception {
    clockStandsAt("2029-06-06T10:00:00");
    String id = begin(LEAD);

    clockStandsAt("2029-06-11T09:00:00");
    mondays.tell();

    await("the mail").until(() -> SERVER.getReceivedMessages().length == 1);
    MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(LEAD);
    assertThat(mail.getContent().toString())
        .contains("signed-rate", "2029-06-04/2029-06-10", "/reports/signed-rate?");
    await("the note of it").until(() -> ledger(id).get("status").equals("SENT"));
    assertThat(ledger(id).get("channel")).isEqualTo("mail");
    assertThat(ledger(id).values()).as("whose address it was").doesNotContain(LEAD);
    assertThat(ledger(id).get("words").toString()).doesNotContain("house.example");
  }

  @Test
  void aMailThatDoesNotGetThroughIsTriedAgainAtTheCorrectedAddress() throws Exception {
    clockStandsAt("2029-06-06T10:00:00");
    String id = begin("laed1@house.example");
    SERVER.stop();
    clockStandsAt("2029-06-11T09:00:00");
    mondays.tell();
    await("a job that has failed").until(() -> failed() == 1);

    Map<String, Object> corrected = new HashMap<>();
    corrected.put("desk", "team-leads");
    corrected.put("mail", LEAD);
    app.as("lead1").post(PATH + "/" + id + "/changes", corrected).expect(200);
    SERVER.start();
    clockGoesTo(app, "2029-06-11T12:00:00");
    await("the mail").until(() -> SERVER.getReceivedMessages().length == 1);
    assertThat(SERVER.getReceivedMessages()[0].getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(LEAD);
  }

  @Test
  void addressesOfOthersAreRefused() {
    for (String wrong : List.of("lead1", "lead1@elsewhere.example")) {
      assertThat(app.as("lead1").post(PATH, wish(wrong)).expect(422).wrongFields())
          .containsExactly("mail");
    }
    assertThat(Arrays.asList(SERVER.getReceivedMessages())).isEmpty();
    assertThat(app.as("lead1").get("/reports", "text/html").expect(200).text())
        .contains("type=\"email\"");
  }

  private String begin(String address) {
    return app.as("lead1").post(PATH, wish(address)).expect(201).at("/subscriptionId");
  }

  private static Map<String, String> wish(String address) {
    return Map.of("report", "signed-rate", "desk", "team-leads", "mail", address);
  }

  private long failed() {
    return jdbc.queryForObject(
        "select count(*) from ACT_RU_JOB where EXCEPTION_MSG_ like 'The mail server%'", Long.class);
  }

  private Map<String, Object> ledger(String id) {
    return jdbc.queryForMap(
        "select * from message where message_key like ?", "report:" + id + ":%");
  }
}
