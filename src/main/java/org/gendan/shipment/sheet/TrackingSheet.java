package org.gendan.shipment.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.gendan.intake.RowSheet;
import org.gendan.intake.SheetFormat;
import org.gendan.intake.SheetRow;
import org.gendan.intake.SheetTime;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Tracking;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Component;

/** One row, one event: {@code carrier,waybillNo,status,time,place,text}. */
@Component
public class TrackingSheet implements RowSheet {

  private static final int MOST_PLACE = 200;
  private static final int MOST_TEXT = 500;

  private final Tracking tracking;
  private final CurrentActor actor;

  TrackingSheet(Tracking tracking, CurrentActor actor) {
    this.tracking = tracking;
    this.actor = actor;
  }

  /**
   * Lets only logistics import and replay.
   *
   * @throws Refusal for everybody else
   */
  public void mustBeAllowed() {
    actor.mustBeOneOf("import tracking events", Roles.LOGISTICS, Roles.CAMUNDA_ADMIN);
  }

  @Override
  public String source() {
    return "tracking";
  }

  @Override
  public SheetFormat format() {
    return SheetFormat.of(List.of("carrier", "waybillNo", "status", "time"));
  }

  @Override
  public Taken take(SheetRow row) {
    mustBeAllowed();
    TrackingEvent event =
        new TrackingEvent(
            status(row.cell("status")),
            time(row.cell("time")),
            text(row, "place", MOST_PLACE),
            text(row, "text", MOST_TEXT),
            "sheet");
    Tracking.Taken taken = tracking.take(row.cell("carrier"), row.cell("waybillNo"), event);
    return new Taken(taken != Tracking.Taken.REPEATED, row.cell("waybillNo"));
  }

  private static ShipmentStatus status(String text) {
    return Arrays.stream(ShipmentStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "status",
                    "unknown",
                    "'%s' is not one of %s"
                        .formatted(text, Arrays.toString(ShipmentStatus.values()))));
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(String.valueOf(SheetTime.withOffset(text)))
          .toInstant()
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          "time",
          "time",
          "'%s' is no time; write it like 2026-03-02 09:58:00 or 2026-03-02T09:58:00+08:00"
              .formatted(text));
    }
  }

  private static String text(SheetRow row, String column, int most) {
    String text = row.cell(column);
    if (text != null && text.length() > most) {
      throw Refusal.invalid(column, "too-long", "is longer than " + most + " characters");
    }
    return text;
  }
}
