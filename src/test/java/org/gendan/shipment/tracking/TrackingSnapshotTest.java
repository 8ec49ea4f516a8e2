package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.batch.Batch;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.WaybillRounds;
import org.gendan.shipment.care.FollowUpStore;
import org.gendan.shipment.followup.StatusChanges;
import org.gendan.shipment.notice.ParcelNoticeStore;
import org.gendan.shipment.tracking.Tracking.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class TrackingSnapshotTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  private final ShipmentStore store = mock(ShipmentStore.class);
  private final Tracking tracking = mock(Tracking.class);
  private final TrackingSnapshot snapshot =
      new TrackingSnapshot(
          store,
          mock(FollowUpStore.class),
          mock(ParcelNoticeStore.class),
          mock(StatusChanges.class),
          tracking,
          new Batch(kinds -> {}),
          TransactionOperations.withoutTransaction());

  @BeforeEach
  void knowOneParcel() {
    Shipment parcel =
        new Shipment(
            "s1",
            "o1",
            "N1",
            "SF",
            "SF10001",
            NINE,
            ShipmentStatus.IN_TRANSIT,
            NINE,
            null,
            null,
            0);
    when(store.rounds(any(), anyCollection()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(1).stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(),
                            number ->
                                new WaybillRounds(
                                    number.equals("SF10001") ? List.of(parcel) : List.of()))));
    when(tracking.take(any(), any(), any())).thenReturn(Taken.MOVED);
  }

  @Test
  void aParcelThatIsWhereItWasIsLeftAlone() {
    assertThat(snapshot.take(List.of(report(2, ShipmentStatus.IN_TRANSIT, NINE))))
        .isEqualTo(Map.of(2, Taken.REPEATED));
    verify(tracking, never()).take(any(), any(), any());
  }

  @Test
  void theSameStatusAtAnotherTimeIsNews() {
    assertThat(snapshot.take(List.of(report(2, ShipmentStatus.IN_TRANSIT, TEN))))
        .isEqualTo(Map.of(2, Taken.MOVED));
  }

  @Test
  void newsAreTakenInTheOrderInWhichTheyHappened() {
    ParcelReport late = report(2, ShipmentStatus.DELIVERED, TEN.plusSeconds(1));
    ParcelReport early = report(3, ShipmentStatus.OUT_FOR_DELIVERY, TEN);

    assertThat(snapshot.take(List.of(late, early))).containsOnlyKeys(2, 3);
    var order = inOrder(tracking);
    order.verify(tracking).take("sf ", "sf10001", early.event());
    order.verify(tracking).take("sf ", "sf10001", late.event());
  }

  @Test
  void aParcelThatNobodyKnowsIsLeftToBeRefusedAlone() {
    var event = new TrackingEvent(ShipmentStatus.DELIVERED, TEN, null, null, "sheet");

    assertThat(snapshot.take(List.of(new ParcelReport(2, "SF", "SF99999", event)))).isEmpty();
    verify(tracking, never()).take(any(), any(), any());
  }

  @Test
  void whatFailsTogetherIsLeftToBeTakenAlone() {
    when(tracking.take(any(), any(), any()))
        .thenThrow(Refusal.invalid("time", ErrorCode.FUTURE, "later"));

    assertThat(
            snapshot.take(
                List.of(
                    report(2, ShipmentStatus.DELIVERED, TEN),
                    report(3, ShipmentStatus.IN_TRANSIT, NINE))))
        .isEqualTo(Map.of(3, Taken.REPEATED));
  }

  private static ParcelReport report(int line, ShipmentStatus status, Instant at) {
    return new ParcelReport(
        line, "sf ", "sf10001", new TrackingEvent(status, at, null, null, "sheet"));
  }
}
