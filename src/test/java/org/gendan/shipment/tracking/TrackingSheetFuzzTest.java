package org.gendan.shipment.tracking;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.Sheets;
import org.gendan.shipment.ShipmentStatus;
import org.junit.jupiter.api.Tag;

/** Any rows below the header of the sheet of the carriers' events. */
@Tag("fuzz")
class TrackingSheetFuzzTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final byte[] HEADER =
      "carrier,waybillNo,status,time,place,text\n".getBytes(StandardCharsets.UTF_8);

  private final SheetReader reader = new SheetReader(ZONE);
  private final TrackingSheet sheet = sheet();

  @FuzzTest(maxDuration = "60s")
  void anyRowsAreTakenOrRefused(byte[] content) throws IOException {
    var file = new ByteArrayOutputStream();
    file.writeBytes(HEADER);
    file.writeBytes(content);
    List<SheetRow> rows = new ArrayList<>();
    try (Sheet opened = reader.open(Sheets.csv(file.toByteArray(), null), sheet.format())) {
      opened
          .rows()
          .forEachRemaining(
              line -> {
                if (line instanceof SheetRow row) {
                  rows.add(row);
                }
              });
    } catch (Refusal said) {
      said.getMessage();
    }
    sheet.takeTogether(rows);
    rows.forEach(this::take);
  }

  private void take(SheetRow row) {
    try {
      sheet.take(row);
    } catch (Refusal said) {
      said.getMessage();
    }
  }

  private static TrackingSheet sheet() {
    Tracking tracking = mock(Tracking.class, withSettings().stubOnly());
    when(tracking.take(any(), any(), any())).thenReturn(Tracking.Taken.REPEATED);
    TrackingSnapshot snapshot = mock(TrackingSnapshot.class, withSettings().stubOnly());
    when(snapshot.take(any())).thenReturn(Map.of());
    StatusTexts texts = mock(StatusTexts.class, withSettings().stubOnly());
    when(texts.read())
        .thenReturn(
            new StatusReading(
                List.of(new StatusText("SF", "已签收", ShipmentStatus.DELIVERED, "test", null))));
    CurrentActor actor = mock(CurrentActor.class, withSettings().stubOnly());
    return new TrackingSheet(tracking, snapshot, texts, actor, ZONE);
  }
}
