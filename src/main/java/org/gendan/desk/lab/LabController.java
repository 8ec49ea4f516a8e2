package org.gendan.desk.lab;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.lab.LabRoles;
import org.gendan.lab.TimerBook;
import org.gendan.lab.preview.Heap;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.Roles;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the timer lab. */
@Controller
class LabController {

  private static final List<String> STATUSES =
      List.of("SCHEDULED", "PLANNING", "RUNNING", "DONE", "UNDOING", "UNDONE", "FAILED");

  private final TimerBook book;
  private final LabRoles roles;
  private final DeployedLabModels deployed;
  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  LabController(
      TimerBook book,
      LabRoles roles,
      DeployedLabModels deployed,
      MessageSource texts,
      Clock clock,
      ZoneId zone) {
    this.book = book;
    this.roles = roles;
    this.deployed = deployed;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * All numbers, or those of one model or one kind.
   *
   * @param model id of a process or a table; blank for all
   * @param kind a {@link LabKind}; blank for all
   */
  @GetMapping("/lab")
  String lab(
      @RequestParam(defaultValue = "") String model,
      @RequestParam(defaultValue = "") String kind,
      Locale reader,
      Model page) {
    roles.mayLook();
    LabKind asked = kind(kind);
    var reading = new LabReading(texts, reader, deployed.names());
    List<LabRow> all = book.all().stream().map(reading::row).toList();
    Map<String, String> models = new TreeMap<>();
    all.forEach(row -> models.put(row.timer().place().model(), row.modelName()));
    if (!model.isBlank() && !models.containsKey(model)) {
      throw Refusal.invalid(
          "model", ErrorCode.UNKNOWN, "'%s' is no model or table with a time in it", model);
    }
    List<LabRow> rows =
        all.stream()
            .filter(row -> model.isBlank() || row.timer().place().model().equals(model))
            .filter(row -> asked == null || row.kind() == asked)
            .toList();
    page.addAttribute("rows", rows);
    page.addAttribute("models", models);
    page.addAttribute("model", model);
    page.addAttribute("kinds", LabKind.values());
    page.addAttribute("kind", asked);
    page.addAttribute(
        "file",
        all.stream()
            .filter(row -> row.timer().place().model().equals(model))
            .map(row -> row.timer().place().file())
            .findFirst()
            .orElse(""));
    page.addAttribute("heaps", Heap.values());
    page.addAttribute("statuses", STATUSES);
    page.addAttribute("groups", Roles.DESKS);
    page.addAttribute("mayChange", roles.isAnalyst());
    page.addAttribute("offset", zone.getRules().getOffset(clock.instant()).getId());
    return "lab/lab";
  }

  /** A model or table as it is in force, for the picture and for the Modeler. */
  @GetMapping("/lab/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) {
    roles.mayLook();
    byte[] content =
        deployed
            .read(file)
            .orElseThrow(() -> Refusal.notFound("There is no model or table '%s'", file));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(content);
  }

  private static LabKind kind(String asked) {
    if (asked.isBlank()) {
      return null;
    }
    for (LabKind kind : LabKind.values()) {
      if (kind.name().equals(asked)) {
        return kind;
      }
    }
    throw Refusal.invalid(
        "kind", ErrorCode.UNKNOWN, "'%s' is not one of %s", asked, List.of(LabKind.values()));
  }
}
