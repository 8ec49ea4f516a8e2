package org.gendan.privacy.retention;

import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.retention.RetentionMapper.RunRow;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what retention has done, the newest first. */
@RestController
@RequestMapping("/api/privacy/retention-runs")
class RetentionController {

  private final RetentionMapper runs;
  private final PrivacyDesk desk;

  RetentionController(RetentionMapper runs, PrivacyDesk desk) {
    this.runs = runs;
    this.desk = desk;
  }

  @GetMapping
  Page<RunRow> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    desk.allowed("read what retention has done");
    PageRequest request = new PageRequest(page, size);
    return new Page<>(runs.page(request.offset(), request.size()), page, size, runs.count());
  }
}
