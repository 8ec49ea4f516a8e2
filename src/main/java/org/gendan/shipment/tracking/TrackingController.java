package org.gendan.shipment.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.RowImport;
import org.gendan.security.CurrentActor;
import org.gendan.sheet.SheetSource;
import org.gendan.sheet.SheetUpload;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the daily status sheet of logistics. */
@RestController
@RequestMapping("/api/tracking/import")
class TrackingController {

  private final RowImport rows;
  private final TrackingSheet sheet;
  private final CurrentActor actor;

  TrackingController(RowImport rows, TrackingSheet sheet, CurrentActor actor) {
    this.rows = rows;
    this.sheet = sheet;
    this.actor = actor;
  }

  @PostMapping
  ImportResult importBody(
      @RequestParam(required = false) String charset, HttpServletRequest request)
      throws IOException {
    return run(SheetUpload.body(request, charset));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportResult importPart(
      @RequestParam(required = false) String charset,
      @RequestPart(name = "file", required = false) MultipartFile file)
      throws IOException {
    return run(SheetUpload.part("file", file, charset));
  }

  private ImportResult run(SheetSource source) throws IOException {
    sheet.mustBeAllowed();
    try {
      return rows.run(source, sheet, actor.id());
    } finally {
      source.content().close();
    }
  }
}
