package org.gendan.lab;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Condition;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.words.Language;
import org.gendan.words.Words;
import org.gendan.words.models.ModelWords;

/**
 * What a number is for, in the reader's language. The words of events stand in {@code
 * texts/words.csv} about {@code timer}, those of columns about {@code timeColumn}; a task is called
 * as its bundle calls it.
 */
final class Meanings {

  private static final String TIMER = "timer";
  private static final String COLUMN = "timeColumn";
  private static final Pattern CODE = Pattern.compile("\"([^\"]+)\"");

  private Meanings() {}

  static String of(TimerPlace place, Language language) {
    if (place.property() == Property.CELL) {
      return cell(place, language);
    }
    if (place.property() == Property.HOURS) {
      return said("hours", language, place.model());
    }
    if (place.property().isTimer()) {
      return word(TIMER, place.model() + "." + place.element(), language)
          .orElseGet(() -> event(place, language));
    }
    String task = ModelWords.shipped().name(place.element(), place.name(), language);
    return said(place.property().word(), language, task);
  }

  private static String said(String code, Language language, String about) {
    return word("timerMeaning", code, language).orElse("%s").formatted(about);
  }

  private static String event(TimerPlace place, Language language) {
    if (place.host() == null) {
      return place.name();
    }
    String host = ModelWords.shipped().name(place.host().element(), place.host().name(), language);
    return place.name() + (language == Language.CHINESE ? "（%s）" : " (%s)").formatted(host);
  }

  private static String cell(TimerPlace place, Language language) {
    String column =
        word(COLUMN, place.model() + "." + place.column().name(), language)
            .orElse(place.column().label());
    if (language == Language.ENGLISH) {
      return place.name().isEmpty() ? column : column + ": " + place.name();
    }
    String conditions =
        place.conditions().stream()
            .map(condition -> condition(place, condition))
            .collect(Collectors.joining("，"));
    return conditions.isEmpty() ? column : column + "（" + conditions + "）";
  }

  private static String condition(TimerPlace place, Condition condition) {
    String column =
        word(COLUMN, place.model() + "." + condition.column(), Language.CHINESE)
            .or(() -> word(COLUMN, condition.column(), Language.CHINESE))
            .orElse(condition.column());
    Matcher code = CODE.matcher(condition.text());
    String said =
        code.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Words.find("zh", condition.column(), found.group(1)).orElse(found.group(1))));
    return column
        + "："
        + said.replaceFirst("^not\\((.*)\\)$", said("not", Language.CHINESE, "$1"))
            .replace(",", "、");
  }

  private static Optional<String> word(String about, String code, Language language) {
    return Words.find(language == Language.CHINESE ? "zh" : "en", about, code);
  }
}
