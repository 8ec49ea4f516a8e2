package org.gendan.notify.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.notify.CustomerMessages;
import org.gendan.notify.SandboxInbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps the last {@value #KEPT} messages in memory. */
@Component
@ConditionalOnProperty(name = "gendan.notify.channel", havingValue = "sandbox")
class SandboxMessages implements CustomerMessages, SandboxInbox {

  private static final int KEPT = 1_000;

  private final Clock clock;
  private final Set<String> keys = new HashSet<>();
  private final Deque<Sent> sent = new ArrayDeque<>();

  SandboxMessages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void send(
      String key, String phone, Template template, Map<String, String> words) {
    if (!keys.add(key)) {
      return;
    }
    if (sent.size() == KEPT) {
      keys.remove(sent.removeFirst().key());
    }
    sent.addLast(new Sent(key, clock.instant(), phone, template.with(words)));
  }

  @Override
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }
}
