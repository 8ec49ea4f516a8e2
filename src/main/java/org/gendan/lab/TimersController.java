package org.gendan.lab;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows every number that has to do with time. */
@RestController
@RequestMapping("/api/timers")
class TimersController {

  private final TimerBook book;
  private final LabRoles roles;
  private final ZoneId zone;

  TimersController(TimerBook book, LabRoles roles, ZoneId zone) {
    this.book = book;
    this.roles = roles;
    this.zone = zone;
  }

  /** How it went in the last 30 days. */
  record PastView(
      Long fired, Long answered, Long answeredInTime, Long medianSeconds, Long p90Seconds) {}

  /**
   * One number.
   *
   * @param value the number itself
   * @param expression as the file has it
   * @param waiting cases that wait at it now; 0 as well where {@code waitingKnown} is false
   */
  record View(
      String timerId,
      String model,
      String element,
      String value,
      String meaning,
      long waiting,
      OffsetDateTime nextDueAt,
      boolean waitingKnown,
      String property,
      String expression,
      String file,
      String name,
      String host,
      int version,
      List<String> desks,
      String changedBy,
      OffsetDateTime changedAt,
      String changeReason,
      String deploymentId,
      PastView last30Days) {}

  /** All of them. */
  record Views(List<View> items) {}

  @GetMapping
  Views all() {
    roles.mayLook();
    Language language = Reader.language().orElse(Language.ENGLISH);
    return new Views(book.all().stream().map(timer -> view(timer, language)).toList());
  }

  @GetMapping("/{timerId}")
  View one(@PathVariable String timerId) {
    roles.mayLook();
    Language language = Reader.language().orElse(Language.ENGLISH);
    book.place(timerId);
    return book.all().stream()
        .filter(timer -> timer.id().equals(timerId))
        .map(timer -> view(timer, language))
        .findFirst()
        .orElseThrow();
  }

  private View view(LabTimer timer, Language language) {
    var place = timer.place();
    var past = timer.past();
    boolean tasks = past.inTime() != null;
    return new View(
        timer.id(),
        place.model(),
        place.element(),
        timer.value(),
        timer.meaning(language),
        timer.waits().waiting(),
        at(timer.waits().nextDueAt()),
        timer.waits().isKnown(),
        place.property().word(),
        place.text(),
        place.file(),
        place.name(),
        place.host() == null ? null : place.host().element(),
        place.version(),
        place.desks(),
        timer.change().by(),
        at(timer.change().at()),
        timer.change().reason(),
        timer.change().deploymentId(),
        new PastView(
            tasks ? null : Long.valueOf(past.ended()),
            tasks ? Long.valueOf(past.ended()) : null,
            past.inTime(),
            past.medianSeconds(),
            past.ninetySeconds()));
  }

  private OffsetDateTime at(Instant moment) {
    return moment == null ? null : BusinessTime.at(moment, zone);
  }
}
