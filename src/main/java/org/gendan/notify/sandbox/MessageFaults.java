package org.gendan.notify.sandbox;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Faults of channels that a tester has asked for. */
@Component
@Profile("!mysql")
public class MessageFaults {

  /** What goes wrong. */
  public enum Mode {
    /** Status 503; nothing happens. */
    DOWN,
    /** The vendor's own way to say that it is asked too often; nothing happens. */
    RATE_LIMIT,
    /** It happens, and the connection breaks in the middle of the answer. */
    LOST_ANSWER,
    /** The signature is called wrong; nothing happens. */
    SIGN_FAIL
  }

  /**
   * A fault to come.
   *
   * @param channel such as {@code wecom}
   * @param text only messages that hold it, or all when null
   * @param times how often; until it is cleared when 0
   */
  public record Fault(String channel, Mode mode, String text, int times) {}

  private final ConcurrentMap<Fault, AtomicInteger> waiting = new ConcurrentHashMap<>();

  /** Lets a fault wait for its messages. */
  public void add(Fault fault) {
    waiting.put(fault, new AtomicInteger(fault.times() == 0 ? Integer.MAX_VALUE : fault.times()));
  }

  /** Forgets the faults of a channel that wait for messages with this text. */
  public void clear(String channel, String text) {
    waiting
        .keySet()
        .removeIf(
            fault ->
                fault.channel().equals(channel) && (text == null || text.equals(fault.text())));
  }

  /** The fault that hits this message, used up by one. */
  public Optional<Mode> hit(String channel, String message) {
    return waiting.entrySet().stream()
        .filter(one -> one.getKey().channel().equals(channel))
        .filter(one -> one.getKey().text() == null || message.contains(one.getKey().text()))
        .filter(one -> one.getValue().getAndUpdate(left -> Math.max(0, left - 1)) > 0)
        .map(one -> one.getKey().mode())
        .findFirst();
  }
}
