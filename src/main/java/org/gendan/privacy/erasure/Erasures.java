package org.gendan.privacy.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.gendan.privacy.Dossier;
import org.gendan.privacy.Dossiers;
import org.gendan.privacy.Eraser;
import org.gendan.privacy.Eraser.Count;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.Spellings;
import org.gendan.privacy.Telephone;
import org.gendan.privacy.erasure.ErasureMapper.ErasureRow;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases customers. Orders keep what is counted (amounts, stages, times, province and city) and
 * lose who it was. An order of the number that comes in meanwhile is a case that needs the data:
 * the erasure stops before it would touch that order, and goes on when it is over.
 */
@Service
class Erasures {

  /** What is written while a look is on its way is found by the next one. */
  private static final int MOST_LOOKS = 5;

  private final ErasureMapper store;
  private final Dossiers dossiers;
  private final Eraser eraser;
  private final PrivacyDesk desk;
  private final AuditTrail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  Erasures(
      ErasureMapper store,
      Dossiers dossiers,
      Eraser eraser,
      PrivacyDesk desk,
      AuditTrail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.eraser = eraser;
    this.desk = desk;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What would be erased, and what stands in the way; nothing is changed.
   *
   * @throws Refusal when the person may not ask, or it is no number
   */
  ErasurePreview preview(String phone) {
    desk.allowed("erase a customer");
    Dossier dossier = dossiers.of(Telephone.of(phone), List.of());
    return ErasurePreview.of(dossier, hindrances(dossier));
  }

  /**
   * Erases a customer, or goes on with it.
   *
   * @return its id
   * @throws Refusal when the person may not, or something needs the data; nothing is changed then
   */
  String erase(String phone, String reason) {
    String by = desk.allowed("erase a customer");
    Telephone number = Telephone.of(phone);
    String why = PrivacyDesk.reason(reason, number);
    ErasureRow erasure =
        store.runningOf(number.digits()).stream()
            .findFirst()
            .orElseGet(() -> begin(number, why, by));
    goOn(erasure);
    return erasure.erasureId();
  }

  private ErasureRow begin(Telephone phone, String reason, String by) {
    Dossier dossier = dossiers.of(phone, List.of());
    refuseWhile(hindrances(dossier));
    ErasureRow erasure =
        new ErasureRow(
            Ids.next(),
            phone.digits(),
            phone.masked(),
            reason,
            by,
            now(),
            ErasureStatus.RUNNING,
            null);
    transaction.executeWithoutResult(
        status -> {
          store.add(erasure);
          trail.note(AuditKind.PERSON_ERASED, erasure.erasureId(), reason);
          if (!dossier.orders().isEmpty()) {
            store.addOrders(erasure.erasureId(), dossier.orders());
          }
        });
    return erasure;
  }

  private List<String> hindrances(Dossier dossier) {
    List<String> all = new ArrayList<>(dossier.open());
    if (!dossier.orders().isEmpty()) {
      store
          .holdsOn(dossier.orders())
          .forEach(hold -> all.add("Legal holds (依法保留): " + hold.holdId() + ": " + hold.reason()));
    }
    return all;
  }

  private static void refuseWhile(List<String> hindrances) {
    if (!hindrances.isEmpty()) {
      throw Refusal.conflict(
          "The data is still needed by: %s. End these first, or lift the hold"
              .formatted(String.join("; ", hindrances)));
    }
  }

  /**
   * Does what is left of an erasure; one that has ended is left alone.
   *
   * @throws Refusal when a case needs the data again; what was erased stays erased
   */
  void goOn(ErasureRow erasure) {
    Telephone phone = new Telephone(erasure.phone());
    List<String> orders = new ArrayList<>(store.orders(erasure.erasureId()));
    Spellings spellings = null;
    boolean something = true;
    for (int look = 0; something && look < MOST_LOOKS; look++) {
      Dossier dossier = dossiers.of(phone, orders);
      refuseNewcomers(phone, orders);
      refuseWhile(hindrances(dossier));
      remember(erasure, dossier.orders(), orders);
      // The first look still finds the names; the next ones look for what came between.
      spellings = spellings == null ? dossier.spellings() : spellings;
      something = eraseAll(erasure, dossier, spellings, phone, orders);
    }
    String reason = spellings.cut(erasure.reason());
    transaction.executeWithoutResult(status -> store.done(erasure.erasureId(), reason, now()));
  }

  /** An order that came in meanwhile and is over is the same customer's. */
  private void remember(ErasureRow erasure, Set<String> found, List<String> orders) {
    Set<String> more = new TreeSet<>(found);
    orders.forEach(more::remove);
    if (!more.isEmpty()) {
      store.addOrders(erasure.erasureId(), more);
      orders.addAll(more);
    }
  }

  private boolean eraseAll(
      ErasureRow erasure,
      Dossier dossier,
      Spellings spellings,
      Telephone phone,
      List<String> orders) {
    List<Dossier.Part> parts = new ArrayList<>(dossier.parts());
    // Children first: the orders, by which all is found again, come last.
    Collections.reverse(parts);
    boolean something = false;
    for (Dossier.Part part : parts) {
      Count count =
          transaction.execute(
              status -> {
                store.lock(erasure.erasureId());
                Count done = eraser.erase(part, spellings);
                if (done.isSomething()) {
                  // What we have just read was committed before: so was its order.
                  refuseNewcomers(phone, orders);
                  note(erasure.erasureId(), part.table().name(), done);
                }
                return done;
              });
      something |= count != null && count.isSomething();
    }
    return something;
  }

  private void refuseNewcomers(Telephone phone, List<String> orders) {
    List<String> open = dossiers.openBeside(phone, orders);
    if (!open.isEmpty()) {
      throw Refusal.conflict(
          "Orders of this number came in meanwhile and need the data: %s. The erasure goes on by"
                  .formatted(String.join(", ", open))
              + " itself when they are over; what is erased stays erased");
    }
  }

  private void note(String erasureId, String table, Count done) {
    if (store.more(erasureId, table, done.changed(), done.deleted(), now()) == 0) {
      store.step(erasureId, table, done.changed(), done.deleted(), now());
    }
  }

  /**
   * Erases what came in for orders that were erased since then, unless a case of theirs is open.
   */
  void sweep(Instant since) {
    for (ErasureRow erasure : store.doneSince(since)) {
      List<String> orders = store.orders(erasure.erasureId());
      Dossier dossier = dossiers.ofOrders(orders);
      if (!orders.isEmpty() && dossier.open().isEmpty()) {
        for (Dossier.Part part : dossier.parts()) {
          transaction.executeWithoutResult(
              status -> {
                Count done = eraser.erase(part, dossiers.anyMobile());
                if (done.isSomething()) {
                  note(erasure.erasureId(), part.table().name(), done);
                }
              });
        }
      }
    }
  }

  /** Goes on with erasures that were interrupted; one that must wait does not stop the others. */
  void resume(BiConsumer<ErasureRow, Refusal> waits) {
    for (ErasureRow erasure : store.running()) {
      try {
        goOn(erasure);
      } catch (Refusal refusal) {
        waits.accept(erasure, refusal);
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
