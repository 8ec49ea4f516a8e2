package org.gendan.notify.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.SmsChannel;
import org.gendan.notify.staff.Robot;
import org.springframework.stereotype.Component;

/** Puts messages into the inbox without any wire format, where no vendor's sandbox is. */
@Component
@ChannelNamed("sandbox")
class SandboxMessages implements SmsChannel, Robot {

  private static final String NAME = "sandbox";

  private final SandboxInbox inbox;
  private final Clock clock;

  SandboxMessages(SandboxInbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MessageOutcome send(Sms sms) {
    inbox.add(new SandboxInbox.Sent(NAME, sms.key(), now(), sms.phone(), sms.text()));
    return new MessageOutcome.Sent(null);
  }

  @Override
  public boolean has(Sms sms, Instant triedAt) {
    return !inbox.sent(sms.key()).isEmpty();
  }

  @Override
  public boolean serves(String desk) {
    return true;
  }

  @Override
  public void write(String desk, String text) {
    inbox.add(new SandboxInbox.Sent(NAME, null, now(), desk, text));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
