package org.gendan.shipment.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.Carriers;
import org.gendan.carrier.SteppedClock;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.gendan.shipment.Consignees.Consignee;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.trail.OrderInLog;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CarrierPollTest {

  /** 11:00 in Shanghai. */
  private static final Instant ELEVEN = Instant.parse("2026-03-02T03:00:00Z");

  private final SteppedClock clock = new SteppedClock(ELEVEN);
  private final Carriers carriers = mock(Carriers.class);
  private final Carrier sf = mock(Carrier.class);
  private final Carrier zto = mock(Carrier.class);
  private final TrackingSnapshot snapshot = mock(TrackingSnapshot.class);
  private final Tracking tracking = mock(Tracking.class);
  private final Asks asks = new Asks();
  private final List<String> asked = new ArrayList<>();
  private final List<String> about = new ArrayList<>();
  private final List<ParcelReport> taken = new ArrayList<>();

  @BeforeEach
  void carriersAnswer() {
    when(carriers.serving(anyString())).thenReturn(Optional.empty());
    when(carriers.serving("SF")).thenReturn(Optional.of(sf));
    when(carriers.serving("ZTO")).thenReturn(Optional.of(zto));
    for (Carrier carrier : List.of(sf, zto)) {
      when(carrier.track(any())).thenAnswer(call -> answer(call.getArgument(0)));
    }
    when(snapshot.take(any()))
        .thenAnswer(
            call -> {
              Map<Integer, Tracking.Taken> all = new HashMap<>();
              for (ParcelReport report : call.<List<ParcelReport>>getArgument(0)) {
                taken.add(report);
                all.put(report.line(), Tracking.Taken.MOVED);
              }
              return all;
            });
  }

  @Test
  void eachOpenParcelOfACarrierWithAnAdapterIsAskedAboutOnceARound() {
    asks.open("SF", "SF1", "SF2");
    asks.open("OWN", "OWN1");

    poll().look();
    clock.advance(Duration.ofHours(1));
    poll().look();

    assertThat(asked).containsExactly("SF1 8000", "SF2 8000");
    assertThat(taken).extracting(ParcelReport::waybillNo).containsExactly("SF1", "SF2");
    assertThat(taken).extracting(ParcelReport::line).doesNotHaveDuplicates();
  }

  @Test
  void whatIsSeenInTheCustomersCityHasArrived() {
    asks.open("SF", "SF1");

    poll().look();

    assertThat(taken.get(0).event().status()).isEqualTo(ShipmentStatus.ARRIVED_LOCALLY);
  }

  @Test
  void nobodyIsAskedBeforeTheRoundOrAfterIt() {
    asks.open("SF", "SF1");
    SteppedClock early = new SteppedClock(ELEVEN.minusSeconds(1));
    poll(early).look();
    SteppedClock late = new SteppedClock(ELEVEN.plus(Duration.ofHours(4)).plusSeconds(1));
    poll(late).look();
    assertThat(asked).isEmpty();

    poll().look();
    assertThat(asked).hasSize(1);
  }

  @Test
  void theNextDayIsAnotherRound() {
    asks.open("SF", "SF1");
    poll().look();

    clock.advance(Duration.ofDays(1));
    poll().look();

    assertThat(asked).hasSize(2);
  }

  @Test
  void withoutATimeNobodyIsEverAsked() {
    asks.open("SF", "SF1");

    poll(clock, "-").look();

    assertThat(asked).isEmpty();
  }

  @Test
  void aCarrierThatIsDownIsLeftAloneAndTriedAgainHalfAnHourLaterAtTheEarliest() {
    asks.open("SF", "SF1");
    asks.open("ZTO", "ZTO1");
    doThrow(VendorUnavailable.outcomeUnknown("sf gave no answer", null))
        .doAnswer(call -> answer(call.getArgument(0)))
        .when(sf)
        .track(any());

    poll().look();
    assertThat(asked).containsExactly("ZTO1 8000");
    assertThat(asks.reasons).containsEntry("SF1", "sf gave no answer");

    clock.advance(Duration.ofMinutes(29));
    poll().look();
    assertThat(asked).containsExactly("ZTO1 8000");

    clock.advance(Duration.ofMinutes(1));
    poll().look();
    assertThat(asked).containsExactly("ZTO1 8000", "SF1 8000");
  }

  @Test
  void afterAFailureTheOthersOfTheCarrierWaitForTheNextLook() {
    asks.open("SF", "SF1", "SF2");
    doThrow(VendorUnavailable.nothingHappened("sf is asked too often", null))
        .doAnswer(call -> answer(call.getArgument(0)))
        .when(sf)
        .track(any());

    poll().look();
    assertThat(asked).isEmpty();

    poll().look();
    assertThat(asked).containsExactly("SF2 8000");
  }

  @Test
  void theNumberOfItsOrderIsInTheLogWhileACarrierIsAsked() {
    asks.open("SF", "SF1", "SF2");
    poll().look();

    assertThat(about).containsExactly("no-SF1", "no-SF2");
    assertThat(MDC.get(OrderInLog.KEY)).isNull();
  }

  @Test
  void twoNodesShareARound() {
    asks.open("SF", "SF1", "SF2");
    CarrierPoll other = poll();
    doAnswer(
            call -> {
              // The other node looks while this one waits for its first answer.
              TrackQuery query = call.getArgument(0);
              if (query.waybillNo().equals("SF1")) {
                other.look();
              }
              return answer(query);
            })
        .when(sf)
        .track(any());

    poll().look();

    assertThat(asked).containsExactlyInAnyOrder("SF1 8000", "SF2 8000");
  }

  @Test
  void aNumberThatTheCarrierDoesNotKnowIsAskedAgainTheNextDayOnly() {
    asks.open("SF", "SF1");
    doAnswer(
            call -> {
              answer(call.getArgument(0));
              return new CarrierAnswer.Refused<>("8019", "unknown");
            })
        .when(sf)
        .track(any());

    poll().look();
    clock.advance(Duration.ofHours(2));
    poll().look();

    assertThat(asked).hasSize(1);
    assertThat(taken).isEmpty();
  }

  private CarrierAnswer<List<TrackedEvent>> answer(TrackQuery query) {
    asked.add(query.waybillNo() + " " + query.phoneTail());
    about.add(MDC.get(OrderInLog.KEY));
    return new CarrierAnswer.Given<>(
        List.of(
            new TrackedEvent(
                query.carrier(),
                query.waybillNo(),
                TrackedStatus.IN_TRANSIT,
                TrackedStatus.ARRIVED_LOCALLY,
                "30",
                ELEVEN.minusSeconds(60),
                "深圳市",
                "arrived",
                "sf")));
  }

  private CarrierPoll poll() {
    return poll(clock);
  }

  private CarrierPoll poll(SteppedClock at) {
    return poll(at, "0 0 11 * * *");
  }

  private CarrierPoll poll(SteppedClock at, String cron) {
    return new CarrierPoll(
        asks,
        carriers,
        order -> new Consignee("张三", "13800008000", "广东省", "深圳市", null, "示例大道2号"),
        snapshot,
        tracking,
        rules(),
        new CarrierPollProperties(
            cron, Duration.ofHours(4), Duration.ofMinutes(1), Duration.ofMinutes(30), 100),
        at,
        ZoneId.of("Asia/Shanghai"));
  }

  private static DeployedFollowUpRules rules() {
    DeployedFollowUpRules rules = mock(DeployedFollowUpRules.class);
    when(rules.reports(anyString()))
        .thenReturn(
            new DeployedFollowUpRules.ReportRule(
                Duration.ofMinutes(30), Duration.ofDays(7), Duration.ofDays(30)));
    return rules;
  }

  /** What the table does, in memory. */
  private static final class Asks implements CarrierAskMapper {

    private final List<Due> open = new ArrayList<>();
    private final Map<String, Instant> nextAskAt = new HashMap<>();
    private final Map<String, Instant> answeredAt = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    void open(String carrier, String... numbers) {
      for (String number : numbers) {
        open.add(new Due(carrier, number, "o-" + number, "no-" + number));
      }
    }

    @Override
    public List<String> carriers() {
      return open.stream().map(Due::carrier).distinct().toList();
    }

    @Override
    public List<Due> due(String carrier, Instant since, Instant endedSince, Instant now, int most) {
      assertThat(Duration.between(endedSince, now)).isEqualTo(Duration.ofDays(7));
      return open.stream()
          .filter(due -> due.carrier().equals(carrier))
          .filter(due -> !nextAskAt(due).isAfter(now))
          .filter(due -> answeredAt.getOrDefault(due.waybillNo(), Instant.EPOCH).isBefore(since))
          .limit(most)
          .toList();
    }

    private Instant nextAskAt(Due due) {
      return nextAskAt.getOrDefault(due.waybillNo(), Instant.EPOCH);
    }

    @Override
    public int count(Due parcel) {
      return nextAskAt.containsKey(parcel.waybillNo()) ? 1 : 0;
    }

    @Override
    public void insert(Due parcel, Instant until) {
      nextAskAt.put(parcel.waybillNo(), until);
    }

    @Override
    public boolean claimAgain(Due parcel, Instant now, Instant until) {
      return !nextAskAt(parcel).isAfter(now)
          && nextAskAt.replace(parcel.waybillNo(), until) != null;
    }

    @Override
    public void answered(Due parcel, Instant at, String reason) {
      answeredAt.put(parcel.waybillNo(), at);
    }

    @Override
    public void failed(Due parcel, String reason) {
      reasons.put(parcel.waybillNo(), reason);
    }
  }
}
