package org.gendan.carrier.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.push.Push.Status;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes pushes of vendors: keeps them as they came, answers in the vendor's form, and leaves all
 * else for later. What is kept here is not lost, whatever happens to this process.
 */
@Component
public class PushInbox {

  private static final Logger log = LoggerFactory.getLogger(PushInbox.class);
  private static final int MOST_KEPT_OF_A_REFUSED_ONE = 64 * 1024;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  private final Map<String, PushFormat> formats = new HashMap<>();
  private final PushMapper store;
  private final PushWork work;
  private final Clock clock;
  private final int mostBytes;

  PushInbox(
      List<PushFormat> formats,
      PushMapper store,
      PushWork work,
      Clock clock,
      CarrierProperties properties) {
    formats.forEach(format -> this.formats.put(format.vendor(), format));
    this.store = store;
    this.work = work;
    this.clock = clock;
    this.mostBytes = properties.inbox().mostBytes();
  }

  /** What the vendor is answered. */
  public record Answer(int status, PushFormat.Ack ack) {}

  /** How much of a body is worth reading, in bytes. */
  public int mostBytes() {
    return mostBytes;
  }

  /**
   * What is answered to a sender who does not know our address; empty for one who does.
   *
   * @throws Refusal when no adapter of this name is switched on
   */
  public Optional<Answer> turnedAway(String vendor, String token) {
    PushFormat format = format(vendor);
    if (isSame(token, format.token())) {
      return Optional.empty();
    }
    log.warn("A push for {} came to an address that is not ours", vendor);
    return Optional.of(new Answer(FORBIDDEN, format.refused("unknown address")));
  }

  private PushFormat format(String vendor) {
    PushFormat format = formats.get(vendor);
    if (format == null) {
      throw Refusal.notFound("No carrier adapter '%s' is switched on", vendor);
    }
    return format;
  }

  /**
   * Takes a push of a sender who was not {@link #turnedAway}.
   *
   * @param body the raw body, at most one byte longer than {@link #mostBytes}
   * @throws Refusal when no adapter of this name is switched on
   */
  public Answer receive(String vendor, byte[] body) {
    PushFormat format = format(vendor);
    try {
      return new Answer(OK, keep(format, body));
    } catch (DataAccessException | TransactionException e) {
      log.error("A push of {} could not be kept; the vendor is told to send it again", vendor, e);
      return new Answer(OK, format.refused("not kept"));
    }
  }

  private PushFormat.Ack keep(PushFormat format, byte[] body) {
    try {
      if (body.length > mostBytes) {
        throw PushRefused.unreadable("the body is longer than " + mostBytes + " bytes");
      }
      String text = format.open(body);
      if (store.add(format.vendor(), text, now(), Status.NEW, null)) {
        work.call();
      }
      return format.taken(text);
    } catch (PushRefused e) {
      log.warn("A push of {} was refused: {}", format.vendor(), e.getMessage());
      store.add(format.vendor(), beginning(body), now(), Status.REFUSED, e.getMessage());
      return format.refused(e.getMessage());
    }
  }

  /** One page of what came in, the newest first. */
  public List<Push> page(Status status, long offset, int size) {
    return store.page(status, offset, size);
  }

  /** How many came in. */
  public long count(Status status) {
    return store.count(status);
  }

  /**
   * Tries a push now that waits or was given up.
   *
   * @throws Refusal when there is none with this number
   */
  public void again(long pushId) {
    if (!store.again(pushId, now())) {
      throw Refusal.notFound("No push %s waits or was given up", pushId);
    }
    work.call();
  }

  private static boolean isSame(String token, String ours) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
  }

  private static String beginning(byte[] body) {
    int length = Math.min(body.length, MOST_KEPT_OF_A_REFUSED_ONE);
    return Optional.of(new String(body, 0, length, StandardCharsets.UTF_8))
        .map(text -> text.replace("\u0000", "\uFFFD"))
        .orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
