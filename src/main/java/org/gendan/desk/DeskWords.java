package org.gendan.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.gendan.calendar.Explanation;
import org.gendan.engine.CaseTask;
import org.gendan.engine.OpenCase;
import org.gendan.engine.OpenTask;
import org.gendan.lab.CaseTimers;
import org.gendan.words.Language;
import org.gendan.words.StoryWords;
import org.gendan.words.Words;
import org.gendan.words.models.ModelWords;
import org.springframework.context.MessageSource;

/** How a page says things to one reader: in one language, in the business zone, seen from now. */
public final class DeskWords {

  /** From here on it is urgent: what the list of each group calls due soon. */
  public static final Duration SOON = Duration.ofMinutes(30);

  private static final Map<String, String> PLACES =
      Map.of(
          "refund-recovery", "/refunds/",
          "ticket-handling", "/tickets/",
          "complaint-handling", "/complaints/",
          "exception-escalation", "/exceptions/",
          "shipment-follow-up", "/shipments/",
          "payment-check", "/money-payments/");

  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter ANY_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource texts;
  private final Locale reader;
  private final ZoneId zone;
  private final Instant now;

  public DeskWords(MessageSource texts, Locale reader, ZoneId zone, Instant now) {
    this.texts = texts;
    this.reader = reader;
    this.zone = zone;
    this.now = now;
  }

  /** For the page's own {@code lang}. */
  public String language() {
    return isChinese() ? "zh-CN" : "en";
  }

  /** Of a label that analysts have written in both languages, the half of the reader. */
  public String half(String label) {
    return DeployedTaskForms.one(label, isChinese());
  }

  /** A word of the pages. */
  public String text(String key) {
    return texts.getMessage(key, null, reader);
  }

  /** A sentence about something; what it is about is said in the same language. */
  public String said(Said said) {
    Object[] about = said.args().stream().map(this::inWords).toArray();
    return texts.getMessage(said.key(), about, reader);
  }

  /** What can be chosen. */
  public String option(ActField.Option option) {
    if (option.code() != null) {
      return word(option.code());
    }
    return option.key() == null ? option.text() : text(option.key());
  }

  private Object inWords(Object about) {
    if (about instanceof Said said) {
      return said(said);
    }
    if (about instanceof Enum<?> code) {
      return word(code);
    }
    if (about instanceof Said.Kept kept) {
      return story(kept.text());
    }
    return about instanceof Number number ? number.toString() : about;
  }

  /** A code of the house. */
  public String word(Enum<?> code) {
    return Words.in(isChinese() ? "zh" : "en", code);
  }

  /** A code of an open vocabulary, such as a platform or a carrier. */
  public String word(String about, String code) {
    return Words.in(isChinese() ? "zh" : "en", about, code);
  }

  /** A task by the bundle of its model; one that has none keeps the model's own words. */
  public String task(OpenTask task) {
    return task(task.key(), task.name());
  }

  /** The same by id of the task in its model and the model's own words. */
  public String task(String key, String name) {
    return ModelWords.shipped().name(key, name, Language.of(reader));
  }

  /** A case by the bundle of its model; one that has none keeps the model's own words. */
  public String process(OpenCase open) {
    return ModelWords.shipped().name(open.key(), open.name(), Language.of(reader));
  }

  /** The same by the key of its process alone. */
  public String process(String key) {
    return ModelWords.shipped().called(key, Language.of(reader));
  }

  /** The same for the case of a task. */
  public String process(CaseTask task) {
    return task.caseKey() == null
        ? ""
        : ModelWords.shipped().name(task.caseKey(), task.caseName(), Language.of(reader));
  }

  /** A group of people. */
  public String group(String group) {
    return group == null ? "" : texts.getMessage("group." + group, null, group, reader);
  }

  /** A cut-off window; one without a word keeps its name in the table. */
  public String window(String name) {
    return texts.getMessage("window." + name, null, name, reader);
  }

  /** What a line of the timeline is about, where that has a word; empty where its text says it. */
  public String event(String kind) {
    return texts.getMessage("event." + kind, null, "", reader);
  }

  /** What the journal has kept, in the reader's language. */
  public String story(String kept) {
    return StoryWords.shipped().in(Language.of(reader), kept);
  }

  /** Who did it: a person by name, and what is no person by what it is. */
  public String actor(String actor) {
    return texts.getMessage("actor." + actor, null, actor, reader);
  }

  /** Why something is due when it is. */
  public String why(Explanation why) {
    return why.in(Language.of(reader));
  }

  /** What a timer is for. */
  public String timer(CaseTimers.Next timer) {
    return timer.meaning(Language.of(reader));
  }

  /** The page of a case. */
  public String link(OpenCase open) {
    return PLACES.getOrDefault(open.key(), "/cases/") + open.id();
  }

  /** A moment by the clock on the wall. */
  public String moment(Instant at) {
    if (at == null) {
      return "–";
    }
    var there = at.atZone(zone);
    boolean thisYear = there.getYear() == now.atZone(zone).getYear();
    return (thisYear ? THIS_YEAR : ANY_YEAR).format(there);
  }

  /** How long until then, or how long it has been over. */
  public String left(Instant due) {
    Duration left = Duration.between(now, due);
    String key = left.isNegative() ? "due.over" : "due.left";
    return texts.getMessage(key, new Object[] {length(left.abs())}, reader);
  }

  /** OVER, SOON, TODAY or LATER: how it is coloured. */
  public String urgency(Instant due) {
    if (due.isBefore(now)) {
      return "over";
    }
    if (!due.isAfter(now.plus(SOON))) {
      return "soon";
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    return LocalDate.ofInstant(due, zone).equals(today) ? "today" : "later";
  }

  boolean isChinese() {
    return reader.getLanguage().equals("zh");
  }

  private String length(Duration length) {
    if (length.toDays() > 0) {
      return said("length.days", length.toDays(), length.toHoursPart());
    }
    return length.toHours() > 0
        ? said("length.hours", length.toHours(), length.toMinutesPart())
        : said("length.minutes", length.toMinutes());
  }

  private String said(String key, Object... about) {
    return texts.getMessage(key, about, reader);
  }
}
