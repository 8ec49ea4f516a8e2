package org.gendan.order.intake.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gendan.order.intake.OrderIntake;
import org.gendan.quarantine.ImportFigures;
import org.gendan.quarantine.ImportResult;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
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

/** Takes sheets of orders: our own and the marketplaces' exports. */
@RestController
@RequestMapping("/api/orders/import")
class OrderImportController {

  private final OrderIntake intake;
  private final OrderImport orders;
  private final CurrentActor actor;
  private final AuditTrail trail;
  private final ImportFigures figures;

  OrderImportController(
      OrderIntake intake,
      OrderImport orders,
      CurrentActor actor,
      AuditTrail trail,
      ImportFigures figures) {
    this.figures = figures;
    this.trail = trail;
    this.intake = intake;
    this.orders = orders;
    this.actor = actor;
  }

  @PostMapping(
      consumes = {
        "text/csv",
        "text/plain",
        "application/csv",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  ImportResult importBody(
      @RequestParam(defaultValue = "gendan") String format,
      @RequestParam(required = false) String charset,
      HttpServletRequest request)
      throws IOException {
    intake.mustBeTaker();
    if (isTaobao(format)) {
      throw Refusal.invalid(
          "details",
          ErrorCode.REQUIRED,
          "format=taobao needs two files; send multipart/form-data with the parts orders and"
              + " details");
    }
    return gendan(SheetUpload.body(request, charset));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportResult importParts(
      @RequestParam(defaultValue = "gendan") String format,
      @RequestParam(defaultValue = "TAOBAO") String platform,
      @RequestParam(required = false) String charset,
      @RequestPart(name = "file", required = false) MultipartFile file,
      @RequestPart(name = "orders", required = false) MultipartFile orderList,
      @RequestPart(name = "details", required = false) MultipartFile detailList)
      throws IOException {
    intake.mustBeTaker();
    if (!isTaobao(format)) {
      return gendan(SheetUpload.part("file", file, charset));
    }
    SheetSource list = SheetUpload.part("orders", orderList, charset);
    SheetSource details = SheetUpload.part("details", detailList, charset);
    try {
      return noted(figures.of("orders", () -> orders.taobao(list, details, platform, actor.id())));
    } finally {
      list.content().close();
      details.content().close();
    }
  }

  private ImportResult gendan(SheetSource source) throws IOException {
    try {
      return noted(figures.of("orders", () -> orders.gendan(source, actor.id())));
    } finally {
      source.content().close();
    }
  }

  private ImportResult noted(ImportResult result) {
    trail.note(
        AuditKind.SHEET_IMPORTED,
        "orders",
        "%d accepted, %d rejected".formatted(result.accepted(), result.rejected()));
    return result;
  }

  private static boolean isTaobao(String format) {
    return switch (format) {
      case "gendan" -> false;
      case "taobao" -> true;
      default ->
          throw Refusal.invalid(
              "format", ErrorCode.UNKNOWN, "'%s' is no format; gendan or taobao", format);
    };
  }
}
