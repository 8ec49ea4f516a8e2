package org.gendan.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeProcess;
import org.gendan.row.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes to the phone on the order, which prove that its customer asks: each for one wish at one
 * link, for a few minutes and a few tries.
 */
@Component
class TrackCodes {

  private static final Duration DAY = Duration.ofDays(1);

  private final TrackMapper store;
  private final NoticeProcess messages;
  private final TrackProperties settings;
  private final Clock clock;

  TrackCodes(TrackMapper store, NoticeProcess messages, TrackProperties settings, Clock clock) {
    this.store = store;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Has a code sent by a job of its own; its digits are made there.
   *
   * @return false when too many were sent for this order today
   */
  @Transactional
  boolean ask(TrackLink link, TrackWish wish) {
    Instant now = now();
    store.forgetCodes(link.orderId(), now.minus(DAY));
    if (store.codesSince(link.orderId(), now.minus(DAY)) >= settings.mostCodes()) {
      return false;
    }
    TrackCode code =
        new TrackCode(Ids.next(), link.linkId(), link.orderId(), wish, null, now, null, 0, null);
    store.addCode(code);
    messages.asked(About.TRACKING, List.of(code.codeId()));
    return true;
  }

  /** Whether a code for this wish can still be used at this link. */
  @Transactional(readOnly = true)
  boolean isUnderWay(TrackLink link, TrackWish wish) {
    return store
        .newestCode(link.orderId(), link.linkId(), wish)
        .filter(code -> code.usedAt() == null && code.tries() < settings.mostTries())
        .filter(code -> code.endsAt() == null || code.endsAt().isAfter(now()))
        .isPresent();
  }

  /**
   * The id of the code that was said, provided that it is the newest of the link for this wish. A
   * try counts even when what comes after it fails.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Optional<String> check(TrackLink link, TrackWish wish, String said) {
    return store
        .newestCode(link.orderId(), link.linkId(), wish)
        .filter(code -> code.codeDigest() != null)
        .filter(code -> store.tryCode(code.codeId(), settings.mostTries(), now()))
        .filter(code -> Secrets.same(code.codeDigest(), Secrets.codeDigest(code.codeId(), said)))
        .map(TrackCode::codeId);
  }

  /** Uses a code up, in the transaction of what it proves; false when that was done already. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean use(String codeId) {
    return store.useCode(codeId, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
