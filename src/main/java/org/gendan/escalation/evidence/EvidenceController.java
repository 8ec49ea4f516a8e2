package org.gendan.escalation.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.gendan.escalation.ExceptionAccess;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and documents of a case; for the desks that work on it. */
@RestController
@RequestMapping("/api/exceptions/{exceptionId}/evidence")
class EvidenceController {

  private final EvidenceFiles files;
  private final ExceptionAccess access;
  private final ZoneId zone;

  EvidenceController(EvidenceFiles files, ExceptionAccess access, ZoneId zone) {
    this.files = files;
    this.access = access;
    this.zone = zone;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvidenceView.File> add(
      @PathVariable String exceptionId,
      @RequestPart(name = "file", required = false) MultipartFile file)
      throws IOException {
    access.mayWorkOnCases("add evidence");
    if (file == null) {
      throw Refusal.invalid("file", ErrorCode.REQUIRED, "is missing; send one part named file");
    }
    try (var content = file.getInputStream()) {
      var added = files.add(exceptionId, file.getOriginalFilename(), content);
      return ResponseEntity.status(added.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
          .body(EvidenceView.File.of(added.evidence(), zone));
    }
  }

  @GetMapping("/{evidenceId}")
  ResponseEntity<byte[]> show(@PathVariable String exceptionId, @PathVariable String evidenceId) {
    access.mayWorkOnCases("see evidence");
    var file = files.get(exceptionId, evidenceId);
    String disposition =
        ContentDisposition.attachment()
            .filename(file.evidence().fileName(), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.evidence().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }
}
