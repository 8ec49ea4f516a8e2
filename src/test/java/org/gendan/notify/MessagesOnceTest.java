package org.gendan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gendan.carrier.SteppedClock;
import org.gendan.notify.MessageOutcome.Refused;
import org.gendan.notify.MessageOutcome.Sent;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.customer.OrderLinks;
import org.gendan.notify.customer.SmsChannel;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.StaffMessageProcess;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.texts.TextAccess;
import org.gendan.notify.turn.MessageTurns;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A message leaves once, whatever becomes of the job that sends it. On the real server. */
@Tag("database")
class MessagesOnceTest {

  private static final String KEY = "notice-1";

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-03-02T02:00:00Z"));
  private final Vendor vendor = new Vendor();
  private final StaffMessageProcess process = mock(StaffMessageProcess.class);
  private MessageDatabase.Open database;

  /** Keeps what it was given, and fails as it was told. */
  private static final class Vendor implements SmsChannel, Robot {
    final List<String> taken = new ArrayList<>();
    int asked;
    RuntimeException before;
    RuntimeException after;
    MessageOutcome answer = new Sent("ref");
    CountDownLatch slow = new CountDownLatch(0);

    @Override
    public String name() {
      return "wecom";
    }

    @Override
    public MessageOutcome send(Sms sms) {
      take(sms.key());
      return answer;
    }

    @Override
    public boolean has(Sms sms, Instant triedAt) {
      asked++;
      return taken.contains(sms.key());
    }

    @Override
    public boolean serves(String desk) {
      return desk.equals(Robot.ALL_DESKS);
    }

    @Override
    public void write(String desk, String text) {
      take(text);
    }

    private void take(String what) {
      if (before != null) {
        throw before;
      }
      synchronized (this) {
        taken.add(what);
      }
      try {
        slow.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (after != null) {
        throw after;
      }
    }
  }

  @BeforeEach
  void open() {
    database = MessageDatabase.open();
  }

  @Test
  void aJobThatRunsTwiceSendsOnce() {
    assertThat(send()).isEqualTo(new Sent("ref"));
    assertThat(send()).isEqualTo(new Sent("ref"));

    assertThat(vendor.taken).containsExactly(KEY);
    assertThat(vendor.asked).isZero();
    assertThat(column("status")).isEqualTo("SENT");
    assertThat(column("words")).as("no text of a customer is kept").isNull();
  }

  @Test
  void aJobThatIsRolledBackAfterwardsFindsWhatItHasDone() {
    var job = new TransactionTemplate(database.transactions());
    assertThatThrownBy(
            () ->
                job.executeWithoutResult(
                    status -> {
                      send();
                      throw new IllegalStateException("the database is away");
                    }))
        .hasMessage("the database is away");

    job.executeWithoutResult(status -> send());

    assertThat(vendor.taken).containsExactly(KEY);
  }

  @Test
  void whoDiesBetweenSendingAndNotingAsksBeforeSendingAgain() {
    vendor.after = new IllegalStateException("the process dies here");
    assertThatThrownBy(this::send).hasMessage("the process dies here");
    assertThat(column("status")).isEqualTo("SENDING");
    vendor.after = null;

    assertThatThrownBy(this::send)
        .as("it may still be under way")
        .isInstanceOf(VendorUnavailable.class);
    clock.advance(Duration.ofSeconds(31));
    assertThat(send()).isInstanceOf(Sent.class);

    assertThat(vendor.taken).containsExactly(KEY);
    assertThat(vendor.asked).isEqualTo(1);
    assertThat(column("status")).isEqualTo("SENT");
  }

  @Test
  void whatTheVendorNeverGotIsSentAfterAll() {
    vendor.before = VendorUnavailable.outcomeUnknown("no answer", null);
    assertThatThrownBy(this::send).hasMessage("no answer");
    vendor.before = null;
    clock.advance(Duration.ofSeconds(31));

    send();

    assertThat(vendor.taken).containsExactly(KEY);
    assertThat(vendor.asked).isEqualTo(1);
  }

  @Test
  void anHourWithoutChannelLosesNothingAndIsNotAskedAbout() {
    vendor.before = VendorUnavailable.nothingHappened("down", null);
    for (int minute = 0; minute < 60; minute += 5) {
      assertThatThrownBy(this::send).hasMessage("down");
      assertThat(column("status")).isEqualTo("WAITING");
      clock.advance(Duration.ofMinutes(5));
    }
    vendor.before = null;

    send();

    assertThat(vendor.taken).containsExactly(KEY);
    assertThat(vendor.asked).isZero();
    assertThat(column("attempts")).isEqualTo("13");
  }

  @Test
  void aRefusalIsKeptAndNotTriedAgain() {
    vendor.answer = new Refused("isv.MOBILE_NUMBER_ILLEGAL", "号码格式错误");
    assertThat(send()).isInstanceOf(Refused.class);

    assertThat(send())
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.text()).contains("号码格式错误"));
    assertThat(vendor.taken).hasSize(1);
  }

  @Test
  void ofTwoNodesAtTheSameMomentOneSends() throws Exception {
    vendor.slow = new CountDownLatch(1);
    var nodes = Executors.newFixedThreadPool(8);
    List<Future<Object>> results = new ArrayList<>();
    Callable<Object> job =
        () -> {
          try {
            return send();
          } catch (VendorUnavailable e) {
            vendor.slow.countDown();
            return e;
          }
        };
    for (int i = 0; i < 8; i++) {
      results.add(nodes.submit(job));
    }
    for (Future<Object> result : results) {
      assertThat(result.get(60, TimeUnit.SECONDS))
          .isInstanceOfAny(Sent.class, VendorUnavailable.class);
    }
    nodes.shutdown();

    assertThat(vendor.taken).containsExactly(KEY);
    assertThat(column("attempts")).isEqualTo("1");
  }

  @Test
  void aRobotWritesOnceAndSaysSoWhenItMayBeTheSecondTime() {
    StaffMessages staff = staff();
    var job = new TransactionTemplate(database.transactions());
    for (int i = 0; i < 2; i++) {
      job.executeWithoutResult(status -> tell(staff));
    }
    verify(process).asked("ticket:1:half");

    vendor.after = VendorUnavailable.outcomeUnknown("no answer", null);
    assertThatThrownBy(() -> staff.send("ticket:1:half")).hasMessage("no answer");
    vendor.after = null;
    clock.advance(Duration.ofSeconds(31));
    staff.send("ticket:1:half");
    staff.send("ticket:1:half");

    assertThat(vendor.taken)
        .containsExactly("京东工单 T-1 时限已过半，截止 18:00。", "（可能重复） 京东工单 T-1 时限已过半，截止 18:00。");
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    StaffMessages staff = staff();
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(
            status -> {
              tell(staff);
              status.setRollbackOnly();
            });

    assertThat(database.jdbc().queryForObject("select count(*) from message", Integer.class))
        .isZero();
  }

  private static void tell(StaffMessages staff) {
    staff.tell(
        "ticket:1:half",
        "after-sales",
        StaffMessages.Template.TICKET_REMINDER,
        Map.of("platform", "JD", "ticketNo", "T-1", "dueAt", "18:00"));
  }

  private StaffMessages staff() {
    var settings = FixedVendor.settings("sandbox", "wecom");
    return new StaffMessages(
        database.ledger(),
        departures(),
        mock(MessageTurns.class, call -> new MessageTurns.Turn(true, null, true)),
        process,
        List.of(vendor),
        settings,
        FixedVendor.JSON,
        TextAccess.shipped(),
        FixedVendor.noMail(),
        event -> {});
  }

  private MessageOutcome send() {
    return new CustomerMessages(
            List.of(vendor),
            FixedVendor.settings("wecom"),
            departures(),
            TextAccess.shipped(),
            new StaticListableBeanFactory().getBeanProvider(OrderLinks.class))
        .send(KEY, "13800008000", Template.EXCEPTION_RESOLVED, Map.of("orderNo", "OC1"));
  }

  private Departures departures() {
    return new Departures(
        database.ledger(), database.transactions(), FixedVendor.settings("wecom"), clock);
  }

  private String column(String name) {
    return database.jdbc().queryForObject("select " + name + " from message", String.class);
  }
}
