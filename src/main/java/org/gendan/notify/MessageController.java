package org.gendan.notify;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.mask.KnownWords;
import org.gendan.mask.Mask;
import org.gendan.mask.PersonalKind;
import org.gendan.notify.MessageRecord.Audience;
import org.gendan.notify.MessageRecord.Status;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.gendan.words.StoryWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What went out to customers and desks, and what became of it. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

  private final MessageMapper store;
  private final CurrentActor actor;
  private final ZoneId zone;

  MessageController(MessageMapper store, CurrentActor actor, ZoneId zone) {
    this.store = store;
    this.actor = actor;
    this.zone = zone;
  }

  /**
   * A message.
   *
   * @param recipient a desk, or a customer's number, masked for everybody
   * @param template which text it is
   */
  record Row(
      OffsetDateTime askedAt,
      String audience,
      String recipient,
      String template,
      String status,
      String channel,
      String reason) {

    static Row of(MessageRecord kept, ZoneId zone) {
      boolean customer = kept.audience() == Audience.CUSTOMER;
      return new Row(
          BusinessTime.at(kept.askedAt(), zone),
          kept.audience().name(),
          customer
              ? Mask.of(PersonalKind.PHONE, kept.recipient(), KnownWords.NONE)
              : kept.recipient(),
          kept.template(),
          kept.status().name(),
          kept.channel(),
          StoryWords.toReader(kept.reason()));
    }
  }

  /** The newest first; {@code status} leaves out the others. */
  @GetMapping
  Page<Row> list(
      @RequestParam(required = false) Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.must(Deed.NOTE);
    var asked = new PageRequest(page, size);
    List<MessageRecord> found = store.newest(status, asked.size(), asked.offset());
    return new Page<>(
        found.stream().map(kept -> Row.of(kept, zone)).toList(),
        asked.page(),
        asked.size(),
        store.count(status));
  }
}
