package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.tracking.ParcelHistory.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelHistoryTest {

  private static final Instant DISPATCHED = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-03T02:00:00Z");

  private static final Shipment PARCEL =
      new Shipment(
          "s1",
          "o1",
          "N1",
          "ZTO",
          "ZT10001",
          DISPATCHED,
          ShipmentStatus.CREATED,
          DISPATCHED,
          null,
          null,
          0);

  @ParameterizedTest
  @EnumSource(names = {"DELIVERED", "REJECTED", "RETURNED", "RETURNING", "AT_PICKUP_POINT"})
  void aLoadThatIsScannedMinutesAfterwardsChangesNothing(ShipmentStatus status) {
    assertThat(inAnyOrder(at(status, 0), at(ShipmentStatus.OUT_FOR_DELIVERY, 5)))
        .isEqualTo(new Place(status, TEN));
  }

  @ParameterizedTest
  @EnumSource(names = {"DELIVERED", "REJECTED", "RETURNED", "RETURNING", "AT_PICKUP_POINT"})
  void inTheSameSecondTheLaterStepOfTheWayCounts(ShipmentStatus status) {
    assertThat(inAnyOrder(at(status, 0), at(ShipmentStatus.OUT_FOR_DELIVERY, 0)))
        .isEqualTo(new Place(status, TEN));
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "AT_PICKUP_POINT"})
  void theNextDayIsAnotherTry(ShipmentStatus status) {
    assertThat(inAnyOrder(at(status, 0), at(ShipmentStatus.OUT_FOR_DELIVERY, 1_440)).status())
        .isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
  }

  @Test
  void aDeliveryOnTheWayBackIsAReturn() {
    Place place =
        inAnyOrder(
            at(ShipmentStatus.RETURNING, 0),
            at(ShipmentStatus.IN_TRANSIT, 300),
            at(ShipmentStatus.OUT_FOR_DELIVERY, 1_400),
            at(ShipmentStatus.DELIVERED, 1_440));

    assertThat(place)
        .isEqualTo(new Place(ShipmentStatus.RETURNED, TEN.plus(Duration.ofMinutes(1_440))));
  }

  @Test
  void aDeliveryAfterARefusalAloneIsOne() {
    assertThat(
            inAnyOrder(at(ShipmentStatus.REJECTED, 0), at(ShipmentStatus.DELIVERED, 300)).status())
        .isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void onItsWayBackAParcelIsNotOnItsWayToTheCustomer() {
    assertThat(
            inAnyOrder(at(ShipmentStatus.RETURNING, 0), at(ShipmentStatus.ARRIVED_LOCALLY, 1_440)))
        .isEqualTo(new Place(ShipmentStatus.RETURNING, TEN));
  }

  @ParameterizedTest
  @EnumSource(names = {"PICKED_UP", "IN_TRANSIT", "EXCEPTION", "DELIVERED"})
  void whatMovesAfterwardsIsNotCancelled(ShipmentStatus movement) {
    assertThat(inAnyOrder(at(ShipmentStatus.CANCELLED, 0), at(movement, 0)).status())
        .isEqualTo(movement);
    assertThat(inAnyOrder(at(ShipmentStatus.CANCELLED, 0), at(movement, 60)).status())
        .isEqualTo(movement);
  }

  @Test
  void whatDoesNotMoveAnyMoreStaysCancelled() {
    assertThat(
            inAnyOrder(at(ShipmentStatus.PICKED_UP, 0), at(ShipmentStatus.CANCELLED, 5)).status())
        .isEqualTo(ShipmentStatus.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({
    "投柜或站签收: 已投递,RETURNING",
    "已由丰巢智能快递柜代收,RETURNING",
    "已放入菜鸟驿站,AT_PICKUP_POINT",
    "已由小区代收点代收,REJECTED"
  })
  void whatLiesInALockerMayComeBack(String text, ShipmentStatus next) {
    assertThat(inAnyOrder(delivered(text, 0), at(next, 4_320)).status()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"已签收，签收人：本人", "已从丰巢快递柜取出", "本人在驿站签收"})
  void whatTheCustomerHasStaysDelivered(String text) {
    assertThat(inAnyOrder(delivered(text, 0), at(ShipmentStatus.RETURNING, 4_320)))
        .isEqualTo(new Place(ShipmentStatus.DELIVERED, TEN));
  }

  @Test
  void whatComesBackFromALockerHasComeBack() {
    assertThat(
            inAnyOrder(
                    delivered("投柜或站签收", 0),
                    at(ShipmentStatus.RETURNING, 4_320),
                    at(ShipmentStatus.DELIVERED, 7_200))
                .status())
        .isEqualTo(ShipmentStatus.RETURNED);
  }

  @Test
  void fetchedFromALockerIsDeliveredForGood() {
    Place place =
        inAnyOrder(
            delivered("投柜或站签收", 0),
            delivered("已从丰巢快递柜取出", 300),
            at(ShipmentStatus.RETURNING, 4_320));

    assertThat(place)
        .isEqualTo(new Place(ShipmentStatus.DELIVERED, TEN.plus(Duration.ofMinutes(300))));
  }

  @ParameterizedTest
  @EnumSource(names = {"DELIVERED", "REJECTED", "RETURNED", "CANCELLED", "OUT_FOR_DELIVERY"})
  void whatHappenedBeforeTheDispatchWasAnotherParcel(ShipmentStatus old) {
    assertThat(inAnyOrder(at(old, -220_000))).isEqualTo(new Place(PARCEL.status(), DISPATCHED));
    assertThat(inAnyOrder(at(old, -220_000), at(ShipmentStatus.PICKED_UP, 0)))
        .isEqualTo(new Place(ShipmentStatus.PICKED_UP, TEN));
  }

  @Test
  void aLateWordOfTheBookingMovesNothing() {
    assertThat(inAnyOrder(at(ShipmentStatus.PICKED_UP, 0), at(ShipmentStatus.CREATED, 5)).status())
        .isEqualTo(ShipmentStatus.PICKED_UP);
  }

  private static TrackingEvent at(ShipmentStatus status, int minutes) {
    return new TrackingEvent(status, TEN.plus(Duration.ofMinutes(minutes)), null, null, "test");
  }

  private static TrackingEvent delivered(String text, int minutes) {
    return new TrackingEvent(
        ShipmentStatus.DELIVERED, TEN.plus(Duration.ofMinutes(minutes)), null, text, "test");
  }

  @Test
  void howLongOneVisitTakesIsTheAnalystsNumber() {
    List<TrackingEvent> reports =
        List.of(at(ShipmentStatus.REJECTED, 0), at(ShipmentStatus.OUT_FOR_DELIVERY, 45));

    assertThat(ParcelHistory.read(PARCEL, DISPATCHED, () -> Duration.ofHours(1), reports).status())
        .isEqualTo(ShipmentStatus.REJECTED);
    assertThat(read(reports).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
  }

  private static Place read(List<TrackingEvent> reports) {
    return ParcelHistory.read(PARCEL, DISPATCHED, () -> Duration.ofMinutes(30), reports);
  }

  /** Every order of arrival tells the same. */
  private static Place inAnyOrder(TrackingEvent... events) {
    List<TrackingEvent> arrived = new ArrayList<>(List.of(events));
    Place place = read(arrived);
    for (int turn = 0; turn < events.length; turn++) {
      Collections.rotate(arrived, 1);
      assertThat(read(arrived)).isEqualTo(place);
      List<TrackingEvent> backwards = new ArrayList<>(arrived);
      Collections.reverse(backwards);
      assertThat(read(backwards)).isEqualTo(place);
    }
    return place;
  }
}
