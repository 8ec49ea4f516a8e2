package org.gendan.privacy.export;

import java.nio.charset.StandardCharsets;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.export.DataExportMapper.ExportRow;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a customer's data out as a download. */
@RestController
@RequestMapping("/api/privacy/exports")
class ExportController {

  private final CustomerExports exports;
  private final DataExportMapper store;
  private final PrivacyDesk desk;

  ExportController(CustomerExports exports, DataExportMapper store, PrivacyDesk desk) {
    this.exports = exports;
    this.store = store;
    this.desk = desk;
  }

  /** Whose data, and why: who has asked, and how that was made sure of. */
  record Wish(String phone, String reason) {}

  @PostMapping
  ResponseEntity<byte[]> export(@RequestBody Wish wish) {
    CustomerExports.Export export = exports.export(wish.phone(), wish.reason());
    String name = "customer-data-" + export.exportId() + ".json";
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(export.file().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping
  Page<ExportRow> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    desk.allowed("read what was given out");
    PageRequest request = new PageRequest(page, size);
    return new Page<>(store.page(request.offset(), request.size()), page, size, store.count());
  }
}
