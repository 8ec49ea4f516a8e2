package org.gendan.order.correction;

import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.correction.Correction.Kind;
import org.gendan.order.correction.ParcelCorrections.Corrected;
import org.gendan.refusal.Refusal;
import org.gendan.row.ColumnText;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.gendan.words.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of waybills: each once, by whom and why, and what people have to do about it. */
@Component
public class Corrections {

  private static final int MOST_LEFT = 4_000;

  private final Orders orders;
  private final Shipments shipments;
  private final CorrectionMapper store;
  private final ParcelCorrections parcels;
  private final OutcomeCorrections outcomes;
  private final ParcelAlarms alarms;
  private final CurrentActor actor;

  Corrections(
      Orders orders,
      Shipments shipments,
      CorrectionMapper store,
      ParcelCorrections parcels,
      OutcomeCorrections outcomes,
      ParcelAlarms alarms,
      CurrentActor actor) {
    this.orders = orders;
    this.shipments = shipments;
    this.store = store;
    this.parcels = parcels;
    this.outcomes = outcomes;
    this.alarms = alarms;
    this.actor = actor;
  }

  /** A correction, and whether it was made before. */
  record Made(Correction correction, boolean repeated) {}

  /** The corrections of a parcel, oldest first. */
  List<Correction> of(String shipmentId) {
    return store.of(shipments.get(shipmentId).id());
  }

  /**
   * Lets pass only who may correct.
   *
   * @throws Refusal otherwise
   */
  void mustBeAllowed() {
    actor.must(Deed.CORRECT_PARCEL);
  }

  /**
   * Puts a waybill or an outcome right. The same again has no second effect.
   *
   * @throws Refusal when a field is wrong, the right number is another order's, the parcel was
   *     withdrawn before, or the one who asks has verified its outcome
   */
  @Transactional
  public Made correct(String shipmentId, CorrectionWish wish) {
    mustBeAllowed();
    Order order = orders.lock(shipments.get(shipmentId).orderId());
    Optional<Correction> same = repeated(shipmentId, wish);
    if (same.isPresent()) {
      return new Made(same.get(), true);
    }
    Shipment wrong = shipments.get(shipmentId);
    mustBeCorrectable(wrong);
    Corrected corrected =
        switch (wish.kind()) {
          case WAYBILL -> parcels.replace(order, wrong, wish);
          case WITHDRAW -> parcels.withdraw(order, wrong, wish);
          case DISPATCH_TIME -> parcels.leftAt(order, wrong, wish);
          case OUTCOME -> outcomes.correct(order, wrong, wish);
        };
    Correction made = kept(wrong, wish, corrected);
    if (!corrected.leftToPeople().isEmpty()) {
      alarms.raise(
          new ParcelAlarm(
              "correction:" + made.id(),
              wrong,
              ParcelAlarm.Kind.CONTRADICTION,
              made.leftToPeople()));
    }
    return new Made(made, false);
  }

  private Optional<Correction> repeated(String shipmentId, CorrectionWish wish) {
    Optional<Correction> same = store.find(shipmentId, wish.requestId());
    if (same.isPresent() && !same.get().fingerprint().equals(wish.fingerprint())) {
      throw Refusal.conflict(
          "Request %s was made with other content; use another requestId", wish.requestId());
    }
    return same.or(
        () ->
            store.of(shipmentId).stream()
                .filter(one -> one.kind() == Kind.WAYBILL || one.kind() == Kind.WITHDRAW)
                .filter(one -> one.fingerprint().equals(wish.fingerprint()))
                .findFirst());
  }

  void mustBeCorrectable(Shipment wrong) {
    if (wrong.isWithdrawn()) {
      String next = wrong.withdrawal().replacedBy();
      throw Refusal.conflict(
          "Parcel %s %s was withdrawn by %s already; %s",
          wrong.carrier(),
          wrong.waybillNo(),
          wrong.withdrawal().by(),
          next == null
              ? Sentence.of("record the dispatch of its order anew")
              : Sentence.of("correct parcel %s, which replaced it", next));
    }
    if (wrong.verification() != null && wrong.verification().by().equals(actor.id())) {
      throw Refusal.forbidden(
          "You have verified parcel %s as %s yourself; another person of logistics or a team lead"
              + " has to correct it",
          wrong.waybillNo(), wrong.verification().outcome());
    }
  }

  private static Outcome outcome(Shipment parcel) {
    return parcel.verification() == null ? null : parcel.verification().outcome();
  }

  private Correction kept(Shipment wrong, CorrectionWish wish, Corrected corrected) {
    Shipment right = corrected.right();
    var correction =
        new Correction(
            Ids.next(),
            wrong.id(),
            wish.requestId(),
            wish.kind(),
            wish.fingerprint(),
            wrong.carrier(),
            wrong.waybillNo(),
            wrong.dispatchedAt(),
            right == null ? null : right.carrier(),
            right == null ? null : right.waybillNo(),
            right == null ? null : right.dispatchedAt(),
            outcome(wrong),
            right == null ? null : outcome(right),
            right == null || right.id().equals(wrong.id()) ? null : right.id(),
            wish.reason(),
            corrected.leftToPeople().isEmpty()
                ? null
                : ColumnText.cut(String.join(" ", corrected.leftToPeople()), MOST_LEFT),
            actor.id(),
            shipments.now());
    store.add(correction);
    return correction;
  }
}
