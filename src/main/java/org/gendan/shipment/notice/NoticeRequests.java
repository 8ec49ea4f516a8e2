package org.gendan.shipment.notice;

import java.time.Instant;
import java.util.List;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.notice.NoticeDesk.About;
import org.gendan.notify.notice.NoticeProcess;
import org.gendan.row.Ids;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.MilestoneRule;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.notice.ParcelNotice.Status;
import org.springframework.stereotype.Component;

/** Asks that a customer is told about a parcel; who tells is a process of its own. */
@Component
public class NoticeRequests {

  private final ParcelNoticeStore store;
  private final NoticeProcess flow;
  private final DeployedFollowUpRules rules;
  private final Shipments shipments;

  NoticeRequests(
      ParcelNoticeStore store,
      NoticeProcess flow,
      DeployedFollowUpRules rules,
      Shipments shipments) {
    this.store = store;
    this.flow = flow;
    this.rules = rules;
    this.shipments = shipments;
  }

  /** The customer is told of a milestone, once for each however often a parcel comes back to it. */
  public void moved(ShipmentStatus before, Shipment moved) {
    MilestoneRule rule = rules.milestone(before, moved.status());
    if (rule.milestone() == null) {
      return;
    }
    Instant at = moved.statusAt();
    ask(
        new ParcelNotice(
            Ids.next(),
            moved.id(),
            rule.milestone(),
            Template.valueOf("MILESTONE_" + rule.milestone()),
            moved.status(),
            null,
            at,
            at.plus(rule.eta()),
            at.plus(rule.within()),
            Status.WAITING,
            null,
            shipments.now(),
            null));
  }

  /** The customer is told what went wrong, whatever comes after it (B13 of docs/domain.md). */
  void happened(FreightEvent event) {
    ask(
        new ParcelNotice(
            Ids.next(),
            event.shipmentId(),
            "freight:" + event.requestId(),
            Template.valueOf("FREIGHT_" + event.kind()),
            null,
            event.reason(),
            event.happenedAt(),
            event.nextEta(),
            null,
            Status.WAITING,
            null,
            shipments.now(),
            null));
  }

  /** A customer who was told the number of another parcel is told the right one. */
  public void corrected(Shipment wrong, Shipment right) {
    boolean told = store.of(wrong.id()).stream().anyMatch(n -> n.status() == Status.SENT);
    if (!told) {
      return;
    }
    ask(
        new ParcelNotice(
            Ids.next(),
            right.id(),
            "corrected:" + wrong.id(),
            Template.WAYBILL_CORRECTED,
            null,
            wrong.carrier() + " " + wrong.waybillNo(),
            shipments.now(),
            null,
            null,
            Status.WAITING,
            null,
            shipments.now(),
            null));
  }

  private void ask(ParcelNotice notice) {
    boolean asked =
        store.of(notice.shipmentId()).stream()
            .anyMatch(other -> other.occasion().equals(notice.occasion()));
    if (!asked) {
      store.add(notice);
      flow.asked(About.PARCEL, List.of(notice.id()));
    }
  }
}
