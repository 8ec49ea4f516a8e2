package org.gendan.shipment.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what happened on a flight, and shows what customers were told about a parcel. */
@RestController
@RequestMapping("/api/shipments/{shipmentId}")
class ParcelNoticeController {

  private final FreightEvents freight;
  private final ParcelNotices notices;
  private final ZoneId zone;

  ParcelNoticeController(FreightEvents freight, ParcelNotices notices, ZoneId zone) {
    this.freight = freight;
    this.notices = notices;
    this.zone = zone;
  }

  /** What happened; {@code nextEta} is left out when nobody knows it. */
  record FreightBody(
      String requestId, String kind, String reason, OffsetDateTime at, OffsetDateTime nextEta) {}

  /** A notice, and by when it should be sent. */
  record NoticeView(
      String noticeId,
      String occasion,
      String template,
      String status,
      String reason,
      OffsetDateTime happenedAt,
      OffsetDateTime nextEta,
      OffsetDateTime dueAt,
      OffsetDateTime sentAt) {}

  /** Answers 201 for news, and 200 for the same request again. */
  @PostMapping("/freight-events")
  ResponseEntity<Page<NoticeView>> report(
      @PathVariable String shipmentId, @RequestBody FreightBody body) {
    freight.mustBeOfLogistics();
    boolean news =
        freight.report(
            new FreightEvent(
                body.requestId(),
                shipmentId,
                kind(body.kind()),
                body.reason() == null ? null : body.reason().strip(),
                instant(body.at()),
                instant(body.nextEta())));
    return ResponseEntity.status(news ? HttpStatus.CREATED : HttpStatus.OK)
        .body(told(shipmentId, 0, PageRequest.MOST));
  }

  @GetMapping("/notices")
  Page<NoticeView> told(
      @PathVariable String shipmentId,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var asked = new PageRequest(page, size);
    List<ParcelNotice> all = notices.of(shipmentId);
    List<NoticeView> items =
        all.stream().skip(asked.offset()).limit(asked.size()).map(this::view).toList();
    return new Page<>(items, asked.page(), asked.size(), all.size());
  }

  private static FreightEvent.Kind kind(String text) {
    return Arrays.stream(FreightEvent.Kind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "kind",
                    ErrorCode.UNKNOWN,
                    "'%s' is none of %s",
                    text,
                    List.of(FreightEvent.Kind.values())));
  }

  private NoticeView view(ParcelNotice n) {
    return new NoticeView(
        n.id(),
        n.occasion(),
        n.template().name(),
        n.status().name(),
        n.reason(),
        at(n.happenedAt()),
        at(n.nextEta()),
        at(n.dueAt()),
        at(n.sentAt()));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant().truncatedTo(ChronoUnit.SECONDS);
  }

  private OffsetDateTime at(Instant instant) {
    return BusinessTime.at(instant, zone);
  }
}
