package org.gendan.calendar.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.calendar.window.WindowController.View;
import org.gendan.calendar.window.WindowLoad.Count;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** The burn-down of the windows, at one moment of one day. */
class WindowControllerTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = at("2026-03-06T09:49:30");

  private final CutOff cutOff = mock(CutOff.class);

  @Test
  void eachWindowOfTodayTellsWhatIsDoneAndHowLongItLasts() {
    when(cutOff.ends("chase", at("2026-03-06T00:00"), NOW))
        .thenReturn(List.of(at("2026-03-06T09:30"), at("2026-03-06T10:30")));

    var windows =
        windows(
            new Load(
                "chase",
                Map.of(
                    at("2026-03-06T09:30"), new Count(5, 0, 2),
                    at("2026-03-06T10:30"), new Count(12, 3, 0))));

    assertThat(windows)
        .containsExactly(
            new View("chase", offset("2026-03-06T09:30"), 5, 3, 0, 2, 0),
            new View("chase", offset("2026-03-06T10:30"), 12, 9, 3, 0, 41));
  }

  @Test
  void theWindowThatEndsFirstStandsFirstWhosesoeverItIs() {
    when(cutOff.ends(eq("chase"), any(), any())).thenReturn(List.of(at("2026-03-06T16:30")));
    when(cutOff.ends(eq("refund"), any(), any())).thenReturn(List.of(at("2026-03-06T10:00")));

    var windows =
        windows(
            new Load("chase", Map.of(at("2026-03-06T16:30"), new Count(1, 1, 0))),
            new Load("refund", Map.of(at("2026-03-06T10:00"), new Count(1, 1, 0))));

    assertThat(windows).extracting(View::window).containsExactly("refund", "chase");
  }

  @Test
  void whereNobodyCountsThereIsNoWindow() {
    assertThat(windows()).isEmpty();
  }

  private List<View> windows(WindowLoad... loads) {
    ObjectProvider<WindowLoad> provider = mock();
    when(provider.orderedStream()).thenReturn(Stream.of(loads));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new WindowController(new OpenWindows(cutOff, provider, clock, SHANGHAI), SHANGHAI)
        .windows()
        .items();
  }

  private record Load(String window, Map<Instant, Count> counts) implements WindowLoad {
    @Override
    public Count endingAt(Instant end) {
      return counts.get(end);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static OffsetDateTime offset(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toOffsetDateTime();
  }
}
