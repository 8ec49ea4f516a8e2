package org.gendan.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.gendan.notify.FixedVendor;
import org.gendan.refusal.Refusal;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail over a mail server that speaks SMTP. */
class StaffMailTest {

  private static final String LEAD = "lead@house.example";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void aTextArrivesAsItWasWritten() throws Exception {
    mail("", "").send("report:1", LEAD, "上周报表", "签收率：SF 98.5");

    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly(LEAD);
    assertThat(got.getFrom()).extracting(Object::toString).containsExactly("gendan@house.example");
    assertThat(got.getSubject()).isEqualTo("上周报表");
    assertThat(got.getContent().toString().strip()).isEqualTo("签收率：SF 98.5");
  }

  @Test
  void theSameOnceMoreIsKnownByItsId() throws Exception {
    StaffMail mail = mail("", "");
    mail.send("report:1", LEAD, "-", "-");
    mail.send("report:1", LEAD, "-", "-");
    mail.send("report:2", LEAD, "-", "-");

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .satisfies(
            ids -> {
              assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@house.example>");
              assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
            });
  }

  @Test
  void aServerThatIsAwayIsAskedAgain() {
    StaffMail mail = mail("", "");
    server.stop();

    assertThatThrownBy(() -> mail.send("report:1", LEAD, "-", "-"))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, away -> assertThat(away.mayHaveArrived()).isFalse())
        .hasMessageNotContaining(LEAD);
  }

  @Test
  void aPasswordThatIsRefusedIsForAnAdministrator() {
    server.setUser("gendan@house.example", "gendan", "right");
    mail("gendan", "right").send("report:1", LEAD, "-", "-");

    assertThatThrownBy(() -> mail("gendan", "wrong").send("report:2", LEAD, "-", "-"))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("gendan.notify.mail.user")
        .hasMessageNotContaining("wrong");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailIsRefusedWhereTheServerSpeaksInTheOpenAndThatIsNotAllowed() {
    StaffMail mail = new StaffMail(properties("", "", true), FixedVendor.settings("none"));

    assertThatThrownBy(() -> mail.send("report:1", LEAD, "-", "-"))
        .isInstanceOf(VendorUnavailable.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lead",
        "lead@",
        "lead@elsewhere.example",
        "lead@house.example, other@house.example",
        "Lead <lead@house.example>",
        "lead@house.example\r\nBcc: other@elsewhere.example",
        "李@house.example",
        "lead@house.example@elsewhere.example"
      })
  void onlyOneAddressOfTheHouseIsKept(String address) {
    StaffMail mail = mail("", "");

    assertThatThrownBy(() -> mail.checked("mail", address)).isInstanceOf(Refusal.class);
    assertThat(mail.checked("mail", " lead@House.example ")).isEqualTo("lead@House.example");
  }

  @Test
  void withoutAServerNoAddressIsKept() {
    assertThatThrownBy(() -> FixedVendor.noMail().checked("mail", LEAD))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mail server");
  }

  @Test
  void everySettingThatIsMissingIsNamed() {
    MailProperties half =
        new MailProperties("mail.house.example", 587, "gendan", "", true, "", List.of());

    assertThatThrownBy(() -> new StaffMail(half, FixedVendor.settings("none")))
        .hasMessageContaining("gendan.notify.mail.sender (GENDAN_NOTIFY_MAIL_SENDER)")
        .hasMessageContaining("GENDAN_NOTIFY_MAIL_DOMAINS")
        .hasMessageContaining("GENDAN_NOTIFY_MAIL_PASSWORD");
  }

  private StaffMail mail(String user, String password) {
    return new StaffMail(properties(user, password, false), FixedVendor.settings("none"));
  }

  private MailProperties properties(String user, String password, boolean startTls) {
    return new MailProperties(
        "127.0.0.1",
        server.getSmtp().getPort(),
        user,
        password,
        startTls,
        "gendan@house.example",
        List.of("house.example"));
  }
}
