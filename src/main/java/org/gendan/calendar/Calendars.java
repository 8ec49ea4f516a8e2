package org.gendan.calendar;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.yaml.FileFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The calendars in force, by name. Files that change are read again without a restart, all or none:
 * while one of them is wrong, everything that was read before stays in force.
 */
@Component
public class Calendars {

  private static final Logger log = LoggerFactory.getLogger(Calendars.class);

  private static final String YAML = ".yaml";
  private static final Pattern OFFICIAL = Pattern.compile("(?m)^officialDays:\\s*[\"']?([\\w-]+)");

  private final CalendarFiles files;
  private final long lookEveryNanos;
  private final Set<String> computedByWeekdays = ConcurrentHashMap.newKeySet();
  private volatile CalendarBook book;
  private volatile String fingerprint;
  private volatile String refused;
  private volatile long lookedAt;

  @Autowired
  Calendars(CalendarProperties properties) {
    this.files = new CalendarFiles(properties.folder());
    this.lookEveryNanos = properties.lookEvery().toNanos();
    this.fingerprint = files.fingerprint();
    this.book = CalendarBook.read(files.read());
    this.lookedAt = System.nanoTime();
  }

  private Calendars(CalendarFiles files, CalendarBook book) {
    this.files = files;
    this.lookEveryNanos = Long.MAX_VALUE;
    this.book = book;
    this.lookedAt = System.nanoTime();
  }

  /**
   * All calendars as they would be with another text of one file; nothing comes into force.
   *
   * @throws Refusal naming file and line of what is wrong
   */
  public Calendars with(String file, String text) {
    Map<String, String> texts = new TreeMap<>(files.read());
    texts.put(file, text);
    try {
      return new Calendars(files, CalendarBook.read(texts));
    } catch (FileFault e) {
      throw Refusal.invalid(
          e.place(), ErrorCode.CALENDAR, "%s; the calendars stay as they were", e.reason());
    }
  }

  /** The text of a file of calendars or official days; empty when there is none. */
  public Optional<String> text(String file) {
    return Optional.ofNullable(files.read().get(file));
  }

  /** The calendars that a file is of, or that count its official days. */
  public Set<String> of(String file) {
    String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
    Set<String> names = new TreeSet<>();
    files
        .read()
        .forEach(
            (other, text) -> {
              boolean counts =
                  OFFICIAL.matcher(text).results().anyMatch(f -> f.group(1).equals(stem));
              if (other.equals(file) && file.endsWith(YAML) || other.endsWith(YAML) && counts) {
                names.add(other.substring(0, other.length() - YAML.length()));
              }
            });
    return names;
  }

  /** Names of the calendars in force. */
  public List<String> names() {
    look();
    return List.copyOf(book.byName().keySet());
  }

  /**
   * Reads all files again, now.
   *
   * @throws Refusal naming file and line of what is wrong; then nothing has changed
   */
  public synchronized void reload() {
    String found = files.fingerprint();
    try {
      book = CalendarBook.read(files.read());
      refused = null;
      log.info("Calendars in force: {}", book.byName().keySet());
    } catch (FileFault e) {
      refused = e.getMessage();
      throw Refusal.invalid(
          e.place(), ErrorCode.CALENDAR, "%s; the calendars stay as they were", e.reason());
    } catch (UncheckedIOException e) {
      refused = e.getMessage();
      throw Refusal.conflict("%s; the calendars stay as they were", e.getMessage());
    } finally {
      fingerprint = found;
      lookedAt = System.nanoTime();
    }
  }

  /**
   * Checks a name.
   *
   * @throws Refusal when there is no such calendar
   */
  public void mustKnow(String name) {
    named(name);
  }

  public WorkCalendar named(String name) {
    look();
    WorkCalendar calendar = book.byName().get(name);
    if (calendar == null) {
      throw Refusal.notFound(
          "There is no calendar '%s'; known are %s", name, book.byName().keySet());
    }
    return calendar;
  }

  /** Notes, and says once, that a year was computed without official days. */
  void computedByWeekdays(String calendar, Set<Integer> years) {
    for (Integer year : years) {
      if (computedByWeekdays.add(year + " (" + calendar + ")")) {
        log.warn(
            "Calendar '{}' has no official days for {}: weekdays alone count. Add the days of {} to"
                + " its file of official days",
            calendar,
            year,
            year);
      }
    }
  }

  /** Years and calendars that were computed by weekdays alone since the start. */
  Set<String> computedByWeekdays() {
    return new TreeSet<>(computedByWeekdays);
  }

  /** What is wrong with the files that were last refused; null when all are in force. */
  String refused() {
    return refused;
  }

  private void look() {
    if (System.nanoTime() - lookedAt < lookEveryNanos) {
      return;
    }
    lookedAt = System.nanoTime();
    if (!files.fingerprint().equals(fingerprint)) {
      try {
        reload();
      } catch (Refusal e) {
        log.error("Calendars were not read again: {}", e.getMessage());
      }
    }
  }
}
