package org.gendan.shipment.tracking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.quarantine.RowSheet;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.SheetTime;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Component;

/** One row, one event: {@code carrier,waybillNo,status,time,place,text}. */
@Component
public class TrackingSheet implements RowSheet {

  private static final int MOST_PLACE = 200;
  private static final int MOST_TEXT = 500;

  /** Its waybills still make one short query, and a few hundred rows little to do again. */
  private static final int BATCH = 2_000;

  private final Tracking tracking;
  private final TrackingSnapshot snapshot;
  private final StatusTexts texts;
  private final CurrentActor actor;
  private final ZoneId zone;

  TrackingSheet(
      Tracking tracking,
      TrackingSnapshot snapshot,
      StatusTexts texts,
      CurrentActor actor,
      ZoneId zone) {
    this.tracking = tracking;
    this.snapshot = snapshot;
    this.texts = texts;
    this.actor = actor;
    this.zone = zone;
  }

  @Override
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
  public int batch() {
    return BATCH;
  }

  @Override
  public Taken take(SheetRow row) {
    mustBeAllowed();
    ParcelReport report = report(row, texts.read());
    return taken(row, tracking.take(report.carrier(), report.waybillNo(), report.event()));
  }

  @Override
  public Map<Integer, Taken> takeTogether(List<SheetRow> rows) {
    mustBeAllowed();
    StatusReading reading = texts.read();
    Map<Integer, SheetRow> byLine = new HashMap<>();
    List<ParcelReport> reports = new ArrayList<>();
    for (SheetRow row : rows) {
      try {
        reports.add(report(row, reading));
        byLine.put(row.line(), row);
      } catch (Refusal wrong) {
        // Taken alone it is refused again, and its reason is kept with it.
        continue;
      }
    }
    Map<Integer, Taken> taken = new HashMap<>();
    snapshot.take(reports).forEach((line, what) -> taken.put(line, taken(byLine.get(line), what)));
    return taken;
  }

  private static Taken taken(SheetRow row, Tracking.Taken what) {
    return new Taken(what != Tracking.Taken.REPEATED, row.cell("waybillNo"));
  }

  private ParcelReport report(SheetRow row, StatusReading reading) {
    String damaged = DamagedNumber.faultOf(row, "waybillNo");
    if (damaged != null) {
      throw Refusal.invalid("waybillNo", ErrorCode.DAMAGED_NUMBER, damaged);
    }
    return new ParcelReport(
        row.line(),
        row.cell("carrier"),
        row.cell("waybillNo"),
        new TrackingEvent(
            reading
                .of(row.cell("carrier"), row.cell("status"))
                .orElseThrow(() -> unknown(row.cell("status"))),
            time(row.cell("time")),
            text(row, "place", MOST_PLACE),
            text(row, "text", MOST_TEXT),
            "sheet"));
  }

  private static Refusal unknown(String status) {
    return Refusal.invalid(
        "status",
        ErrorCode.UNKNOWN,
        "'%s' is not in the table of status texts; say with POST /api/status-texts what it means,"
            + " then replay the row",
        status);
  }

  private Instant time(String text) {
    try {
      return OffsetDateTime.parse(String.valueOf(SheetTime.withOffset(text, zone)))
          .toInstant()
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          "time", ErrorCode.TIME, "'%s' is no time; write it like %s", text, SheetTime.FORMS);
    }
  }

  private static String text(SheetRow row, String column, int most) {
    String text = row.cell(column);
    if (text != null && text.length() > most) {
      throw Refusal.invalid(column, ErrorCode.TOO_LONG, "is longer than %s characters", most);
    }
    return text;
  }
}
