package org.gendan.desk.lab;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.desk.lab.LabRow.Taken;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.lab.LabTimer;
import org.gendan.lab.LabTimer.Past;
import org.gendan.words.Language;
import org.gendan.words.Words;
import org.gendan.words.models.ModelWords;
import org.springframework.context.MessageSource;

/** Says numbers in the reader's language. */
final class LabReading {

  private static final Pattern ONE_UNIT = Pattern.compile("P(?:T(?!\\d+D))?(\\d+)([DHM])");
  private static final Map<String, String> UNITS =
      Map.of("D", "lab.days", "H", "lab.hours", "M", "lab.minutes");
  private static final long HOURS_OF_A_DAY = 24;

  private final MessageSource texts;
  private final Locale reader;
  private final Map<String, String> models;

  LabReading(MessageSource texts, Locale reader, Map<String, String> models) {
    this.texts = texts;
    this.reader = reader;
    this.models = models;
  }

  LabRow row(LabTimer timer) {
    TimerPlace place = timer.place();
    Language language = Language.of(reader);
    return new LabRow(
        timer,
        LabKind.of(place.property()),
        modelName(place, language),
        timer.meaning(language),
        amount(timer.value()),
        taken(timer.past()));
  }

  /** Tables and calendars have no bundle; those of the house are called so in the list of words. */
  private String modelName(TimerPlace place, Language language) {
    String name = models.getOrDefault(place.model(), place.model());
    String kind =
        switch (place.property()) {
          case CELL -> "decisionTable";
          case HOURS -> "calendar";
          default -> "";
        };
    return kind.isEmpty()
        ? ModelWords.shipped().name(place.model(), name, language)
        : Words.find(language == Language.CHINESE ? "zh" : "en", kind, place.model()).orElse(name);
  }

  private Taken taken(Past past) {
    return past.medianSeconds() == null
        ? Taken.NONE
        : new Taken(
            length(Duration.ofSeconds(past.medianSeconds())),
            length(Duration.ofSeconds(past.ninetySeconds())));
  }

  /** In the unit in which it is written, so that 48 hours do not become two days. */
  private String amount(String value) {
    Matcher one = ONE_UNIT.matcher(value);
    if (one.matches()) {
      return said(UNITS.get(one.group(2)), Long.valueOf(one.group(1)));
    }
    return value.matches("PT(\\d+H)(\\d+M)") ? length(Duration.parse(value)) : "";
  }

  private String length(Duration length) {
    long hours = length.toHours();
    if (hours >= 2 * HOURS_OF_A_DAY && length.toMinutesPart() == 0 || hours > 99) {
      long rest = hours % HOURS_OF_A_DAY;
      return rest == 0
          ? said("lab.days", hours / HOURS_OF_A_DAY)
          : said("lab.days.hours", hours / HOURS_OF_A_DAY, rest);
    }
    if (hours > 0) {
      return length.toMinutesPart() == 0
          ? said("lab.hours", hours)
          : said("lab.hours.minutes", hours, length.toMinutesPart());
    }
    return length.toMinutes() > 0
        ? said("lab.minutes", length.toMinutes())
        : said("lab.seconds", length.toSeconds());
  }

  private String said(String key, Object... about) {
    return texts.getMessage(key, about, reader);
  }
}
