package org.gendan.quarantine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.security.CurrentActor;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.gendan.sheet.SheetSource;
import org.gendan.sheet.SheetUpload;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the sheets whose rows stand for themselves, each at the address of its source. */
@RestController
@RequestMapping({"/api/shipments/import", "/api/tracking/import"})
class RowSheetController {

  private final RowImport rows;
  private final Map<String, RowSheet> sheets = new HashMap<>();
  private final CurrentActor actor;
  private final AuditTrail trail;
  private final ImportFigures figures;

  RowSheetController(
      RowImport rows,
      List<RowSheet> sheets,
      CurrentActor actor,
      AuditTrail trail,
      ImportFigures figures) {
    this.figures = figures;
    this.trail = trail;
    this.rows = rows;
    sheets.forEach(sheet -> this.sheets.put("/api/%s/import".formatted(sheet.source()), sheet));
    this.actor = actor;
  }

  @PostMapping
  ImportResult importBody(
      @RequestParam(required = false) String charset, HttpServletRequest request)
      throws IOException {
    return run(request, SheetUpload.body(request, charset));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportResult importPart(
      @RequestParam(required = false) String charset,
      @RequestPart(name = "file", required = false) MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    return run(request, SheetUpload.part("file", file, charset));
  }

  private ImportResult run(HttpServletRequest request, SheetSource source) throws IOException {
    RowSheet sheet = sheets.get(request.getServletPath());
    sheet.mustBeAllowed();
    try {
      ImportResult result = figures.of(sheet.source(), () -> rows.run(source, sheet, actor.id()));
      trail.note(
          AuditKind.SHEET_IMPORTED,
          sheet.source(),
          "%d accepted, %d rejected".formatted(result.accepted(), result.rejected()));
      return result;
    } finally {
      source.content().close();
    }
  }
}
