package org.gendan.calendar.outage;

import java.time.Instant;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.outage.Outages.Outage;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Says of a limit that it passed while the application was down, so that nobody is blamed. */
@Component
@NamedInterface
public class MissedInOutage {

  private final Outages outages;
  private final ZoneId zone;

  MissedInOutage(Outages outages, ZoneId zone) {
    this.outages = outages;
    this.zone = zone;
  }

  /** Whether the limit passed then; null is no limit. */
  public boolean isTrueOf(Instant due) {
    return due != null && outages.covering(due).isPresent();
  }

  /** The end of a sentence about a limit, such as that of a journal; empty when we were there. */
  public String words(Instant due) {
    return due == null ? "" : outages.covering(due).map(this::words).orElse("");
  }

  private String words(Outage outage) {
    return " (the application was down from %s to %s; its owner could not know)"
        .formatted(
            BusinessTime.moment(outage.from(), zone), BusinessTime.moment(outage.to(), zone));
  }
}
