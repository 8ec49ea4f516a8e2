package org.gendan.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.track.TrackCases.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what customers ask for, once they have proven who asks where that is needed. */
@Component
class TrackWishes {

  private static final Pattern REQUEST = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final Duration DAY = Duration.ofDays(1);

  private final TrackMapper store;
  private final TrackCodes codes;
  private final TrackCases cases;
  private final Orders orders;
  private final TrackProperties settings;
  private final CurrentActor actor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TrackWishes(
      TrackMapper store,
      TrackCodes codes,
      TrackCases cases,
      Orders orders,
      TrackProperties settings,
      CurrentActor actor,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.codes = codes;
    this.cases = cases;
    this.orders = orders;
    this.settings = settings;
    this.actor = actor;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What came of a form. */
  enum Outcome {
    /** The case is open, now or since the same form was sent before. */
    TAKEN,
    /** A code is on its way to the phone. */
    CODE_SENT,
    /** The code is wrong, too old, used up or was tried too often. */
    CODE_WRONG,
    /** No more codes today. */
    NO_MORE_CODES,
    /** No more wishes today. */
    NO_MORE_WISHES
  }

  /** A wish and how it stands. */
  record Asked(TrackRequest request, TrackState state) {}

  /** What was asked for of an order, the newest first. */
  List<Asked> of(Order order) {
    return store.requestsOf(order.id()).stream()
        .map(request -> new Asked(request, cases.state(request)))
        .toList();
  }

  /** Whether a code for this wish was sent and can still be used. */
  boolean isCodeUnderWay(TrackLinks.Found found, TrackWish wish) {
    return codes.isUnderWay(found.link(), wish);
  }

  /**
   * Takes a wish.
   *
   * @throws Refusal as a desk is refused that passes the same wish on; a code that was right can be
   *     used again then
   */
  Outcome ask(TrackLinks.Found found, TrackWish wish, TrackForm form) {
    String orderId = found.order().id();
    if (!REQUEST.matcher(form.requestId()).matches()) {
      throw Refusal.conflict("The form was not made here; open the page again");
    }
    List<TrackRequest> earlier = store.requestsOf(orderId);
    if (earlier.stream().anyMatch(one -> one.requestId().equals(form.requestId()))) {
      return Outcome.TAKEN;
    }
    Instant since = now().minus(DAY);
    if (earlier.stream().filter(one -> one.askedAt().isAfter(since)).count()
        >= settings.mostWishes()) {
      return Outcome.NO_MORE_WISHES;
    }
    cases.mustBeFilled(orderId, wish, form);
    if (!wish.isProven()) {
      open(orderId, wish, form, null);
      return Outcome.TAKEN;
    }
    if (form.code().isEmpty()) {
      return codes.ask(found.link(), wish) ? Outcome.CODE_SENT : Outcome.NO_MORE_CODES;
    }
    Optional<String> code = codes.check(found.link(), wish, form.code());
    if (code.isEmpty()) {
      return Outcome.CODE_WRONG;
    }
    open(orderId, wish, form, code.get());
    return Outcome.TAKEN;
  }

  private void open(String orderId, TrackWish wish, TrackForm form, String codeId) {
    actor.asCustomer(
        () ->
            transaction.executeWithoutResult(
                any -> {
                  // Of two forms that arrive at once the second sees what the first has done.
                  orders.lock(orderId);
                  if (known(orderId, form)) {
                    return;
                  }
                  if (codeId != null && !codes.use(codeId)) {
                    throw Refusal.conflict("The code was used at this moment");
                  }
                  Opened opened = cases.open(orderId, wish, form);
                  store.addRequest(
                      new TrackRequest(
                          orderId, form.requestId(), wish, opened.kind(), opened.id(), now()));
                }));
  }

  private boolean known(String orderId, TrackForm form) {
    return store.requestsOf(orderId).stream()
        .anyMatch(one -> one.requestId().equals(form.requestId()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
