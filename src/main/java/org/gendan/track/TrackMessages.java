package org.gendan.track;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.notice.NoticeDesk;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.row.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends codes and links to the phone on the order. The customer has asked for them a moment ago, so
 * that neither quiet hours nor other messages hold them up. Secrets are made here and leave at
 * once: a job that is repeated sends new ones, and the newest count.
 */
@Component
class TrackMessages implements NoticeDesk {

  private final TrackMapper store;
  private final Orders orders;
  private final DeployedPlatforms platforms;
  private final CustomerMessages messages;
  private final TrackProperties settings;
  private final TrackAddress address;
  private final TransactionTemplate alone;
  private final Clock clock;

  TrackMessages(
      TrackMapper store,
      Orders orders,
      DeployedPlatforms platforms,
      CustomerMessages messages,
      TrackProperties settings,
      TrackAddress address,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.orders = orders;
    this.platforms = platforms;
    this.messages = messages;
    this.settings = settings;
    this.address = address;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public About about() {
    return About.TRACKING;
  }

  @Override
  public Weighed weigh(String id) {
    return new Weighed(Standing.SENDING, now());
  }

  @Override
  public void send(String id) {
    Optional<TrackCode> code = store.code(id);
    if (code.isPresent()) {
      send(code.get());
    } else {
      store.link(id).ifPresent(this::send);
    }
  }

  private void send(TrackCode code) {
    if (code.askedAt().plus(settings.codeLasts()).isBefore(now())) {
      // Nobody waits for it any more.
      return;
    }
    String digits = Secrets.code();
    String digest = Secrets.codeDigest(code.codeId(), digits);
    // Kept before it leaves: a customer is quick, and a job may be rolled back after it has left.
    Boolean wanted =
        alone.execute(
            any -> store.sendCode(code.codeId(), digest, now().plus(settings.codeLasts())));
    if (Boolean.TRUE.equals(wanted)) {
      say(
          code.orderId(),
          Template.TRACK_CODE,
          Map.of(
              "code",
              digits,
              "wish",
              code.wish().name(),
              "minutes",
              String.valueOf(settings.codeLasts().toMinutes())));
    }
  }

  private void send(TrackLink link) {
    String token = Secrets.token();
    alone.executeWithoutResult(any -> store.secret(link.linkId(), Secrets.digest(token)));
    say(link.orderId(), Template.TRACK_LINK, Map.of("trackLink", address.of(token)));
  }

  /** A number that the vendor does not take is not asked again; the desk hears by phone. */
  private MessageOutcome say(String orderId, Template template, Map<String, String> more) {
    Order order = orders.get(orderId);
    var words = new HashMap<>(more);
    words.put("orderNo", order.platformOrderNo());
    words.put("language", platforms.rulesOf(order.platform()).language());
    return messages.send("track-" + Ids.next(), order.customer().phone(), template, words);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
