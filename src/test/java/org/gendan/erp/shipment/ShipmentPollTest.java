package org.gendan.erp.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gendan.erp.ErpAccess;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.MovableClock;
import org.gendan.erp.shipment.ReceivedShipment.Status;
import org.gendan.refusal.Refusal;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parcels of the ERP: an acknowledged one is never lost, an unacknowledged one never doubles. */
@Tag("database")
class ShipmentPollTest {

  private final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private final ErpAdapter erp = mock(ErpAdapter.class);
  private final ShipmentArrivals orders = mock(ShipmentArrivals.class);
  private ErpDatabase.Open database;
  private ShipmentPoll poll;

  private void given(ErpDatabase kind, ErpShipment... shipped) {
    database = kind.open();
    when(erp.name()).thenReturn("test");
    when(erp.shipments(any())).thenReturn(List.of(shipped));
    poll = ErpAccess.poll(erp, database.inbox(), orders, database.transactions(), clock);
  }

  private static ErpShipment parcel(String syncId) {
    Instant at = Instant.parse("2026-03-02T03:50:00Z");
    return new ErpShipment(syncId, "order-" + syncId, "SF", "SF" + syncId, at, at);
  }

  private Status status(String syncId) {
    return Status.valueOf(
        database
            .jdbc()
            .queryForObject(
                "select status from erp_shipment where sync_id = ?", String.class, syncId));
  }

  @ParameterizedTest
  @EnumSource
  void aParcelIsGivenToItsOrderAndAcknowledgedWhenThatIsCommitted(ErpDatabase kind) {
    given(kind, parcel("1"));
    doAnswer(
            call -> {
              assertThat(status("1")).isEqualTo(Status.APPLIED);
              return null;
            })
        .when(erp)
        .acknowledge(any());
    poll.round();
    poll.round();

    verify(orders, times(1)).shipped(parcel("1"));
    verify(erp, times(1)).acknowledge(List.of(parcel("1")));
  }

  @ParameterizedTest
  @EnumSource
  void aLostAcknowledgementIsRepeatedWithoutTakingTheParcelTwice(ErpDatabase kind) {
    given(kind, parcel("1"));
    doThrow(VendorUnavailable.outcomeUnknown("gone", null))
        .doNothing()
        .when(erp)
        .acknowledge(any());
    poll.round();
    poll.round();

    verify(orders, times(1)).shipped(any());
    verify(erp, times(2)).acknowledge(any());
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedParcelIsKeptWithItsReasonAndOfferedAgainLaterAndLater(ErpDatabase kind) {
    given(kind, parcel("1"), parcel("2"));
    doThrow(Refusal.conflict("order is ON_HOLD")).when(orders).shipped(parcel("1"));
    poll.round();
    poll.round();

    verify(orders, times(1)).shipped(parcel("1"));
    verify(erp, times(1)).acknowledge(List.of(parcel("2")));
    assertThat(database.inbox().list(Status.REFUSED, 10, 0))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.shipment()).isEqualTo(parcel("1"));
              assertThat(kept.reason()).isEqualTo("order is ON_HOLD");
              assertThat(kept.acknowledged()).isFalse();
            });

    clock.advance(Duration.ofMinutes(1));
    poll.round();
    clock.advance(Duration.ofMinutes(1));
    poll.round();
    verify(orders, times(2)).shipped(parcel("1"));

    doAnswer(call -> null).when(orders).shipped(parcel("1"));
    clock.advance(Duration.ofMinutes(1));
    poll.round();
    verify(erp).acknowledge(List.of(parcel("1")));
    assertThat(database.inbox().count(Status.REFUSED)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHereIsGivenToItsOrderAlsoWhileTheErpIsAway(ErpDatabase kind) {
    given(kind, parcel("1"));
    doThrow(new IllegalStateException("database away")).doNothing().when(orders).shipped(any());
    poll.round();
    verify(erp, never()).acknowledge(any());
    when(erp.shipments(any())).thenThrow(VendorUnavailable.nothingHappened("away", null));
    clock.advance(Duration.ofMinutes(1));
    poll.round();

    assertThat(status("1")).isEqualTo(Status.APPLIED);
    verify(erp).acknowledge(List.of(parcel("1")));
  }

  @ParameterizedTest
  @EnumSource
  void anErpThatIsAskedForChangesIsAskedFromTheLastOneOn(ErpDatabase kind) {
    given(kind, parcel("1"));
    poll.round();
    verify(erp).shipments(Instant.parse("2026-01-31T04:00:00Z"));
    poll.round();
    verify(erp).shipments(Instant.parse("2026-03-02T03:40:00Z"));
  }

  /** An ERP that forgets acknowledged parcels, and a way to it that breaks at random. */
  @ParameterizedTest
  @EnumSource
  void noParcelIsLostOrDoubledHoweverRoundsAreCutOff(ErpDatabase kind) {
    given(kind);
    Random random = new Random(7);
    List<ErpShipment> atTheErp = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      atTheErp.add(parcel("" + i));
    }
    when(erp.shipments(any()))
        .thenAnswer(
            call -> {
              fail(random);
              return List.copyOf(atTheErp.subList(0, Math.min(atTheErp.size(), 10)));
            });
    doAnswer(
            call -> {
              fail(random);
              taken.add(call.<ErpShipment>getArgument(0).syncId());
              return null;
            })
        .when(orders)
        .shipped(any());
    doAnswer(
            call -> {
              fail(random);
              List<ErpShipment> safe = call.getArgument(0);
              assertThat(taken).containsAll(safe.stream().map(ErpShipment::syncId).toList());
              atTheErp.removeAll(safe);
              fail(random);
              return null;
            })
        .when(erp)
        .acknowledge(any());
    for (int round = 0; round < 400 && !atTheErp.isEmpty(); round++) {
      poll.round();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(atTheErp).isEmpty();
    assertThat(taken).hasSize(60).doesNotHaveDuplicates();
  }

  private static void fail(Random random) {
    if (random.nextInt(4) == 0) {
      throw VendorUnavailable.outcomeUnknown("broken off", null);
    }
  }
}
