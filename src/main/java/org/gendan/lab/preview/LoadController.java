package org.gendan.lab.preview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.lab.LabRoles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a preview does to the desks. */
@RestController
class LoadController {

  private static final int HOURS = 72;

  private final Previews previews;
  private final DeskLoads loads;
  private final LabRoles roles;
  private final ZoneId zone;

  LoadController(Previews previews, DeskLoads loads, LabRoles roles, ZoneId zone) {
    this.previews = previews;
    this.loads = loads;
    this.roles = roles;
    this.zone = zone;
  }

  /** An hour; see {@link DeskLoad.Hour}. */
  record HourView(OffsetDateTime from, int before, int after, int onDuty) {}

  /** A desk. */
  record DeskView(String desk, List<HourView> hours) {}

  /** All desks that the change touches. */
  record View(List<DeskView> items) {}

  @GetMapping("/api/lab/previews/{previewId}/load")
  View load(@PathVariable String previewId) {
    roles.mayLook();
    return new View(
        loads.of(previews.get(previewId).cases(), HOURS).stream().map(this::view).toList());
  }

  private DeskView view(DeskLoad load) {
    return new DeskView(
        load.desk(),
        load.hours().stream()
            .map(hour -> new HourView(at(hour.from()), hour.before(), hour.after(), hour.onDuty()))
            .toList());
  }

  private OffsetDateTime at(Instant moment) {
    return BusinessTime.at(moment, zone);
  }
}
