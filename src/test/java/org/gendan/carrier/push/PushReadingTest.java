package org.gendan.carrier.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gendan.carrier.CarrierNews;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.gendan.carrier.push.Push.Status;
import org.gendan.carrier.watch.Watches;
import org.gendan.trail.OrderInLog;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** A push may be about several parcels: each has its own order's number in the log. */
class PushReadingTest {

  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");

  private final List<String> about = new ArrayList<>();

  @Test
  void theLogKnowsTheOrderOfEachEventAndNoneAfterwards() throws PushRefused {
    PushFormat format = mock(PushFormat.class);
    when(format.vendor()).thenReturn("sf");
    when(format.read(any()))
        .thenReturn(
            new PushFormat.Content(
                List.of("SF"), List.of(event("SF1"), event("SF2")), List.of(), null));
    PushReading reading = new PushReading(List.of(format), this::hear, mock(Watches.class));

    assertThat(reading.apply(new Push(1, "sf", "-", AT, Status.NEW, 0, null, null))).isEmpty();

    assertThat(about).containsExactly("none before", "no-SF1", "none before", "no-SF2");
    assertThat(MDC.get(OrderInLog.KEY)).isNull();
  }

  /** As the capability that reads the parcel, and with it the number of its order. */
  private CarrierNews.Heard hear(TrackedEvent event) {
    about.add(MDC.get(OrderInLog.KEY) == null ? "none before" : "one of another parcel");
    OrderInLog.isRead("no-" + event.waybillNo());
    about.add(MDC.get(OrderInLog.KEY));
    return CarrierNews.Heard.TAKEN;
  }

  private static TrackedEvent event(String waybillNo) {
    return new TrackedEvent(
        "SF",
        waybillNo,
        TrackedStatus.PICKED_UP,
        TrackedStatus.PICKED_UP,
        null,
        AT,
        null,
        null,
        "sf");
  }
}
