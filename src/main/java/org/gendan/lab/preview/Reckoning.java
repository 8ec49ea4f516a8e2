package org.gendan.lab.preview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.DueRule;
import org.gendan.calendar.clock.DueRules;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Works out when a rule makes something due that began at a moment, and says why. */
@Component
class Reckoning {

  private static final Pattern WORD = Pattern.compile("(?<![\\w'\".])[a-z]\\w*(?![\\w'\"(.])");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private final DueRules rules;

  Reckoning(DueRules rules) {
    this.rules = rules;
  }

  private static boolean isExpression(String text) {
    return text.startsWith("${") || text.startsWith("#{");
  }

  /** The variables that a rule reads. */
  static Set<String> variables(String text) {
    Set<String> names = new LinkedHashSet<>();
    if (isExpression(text)) {
      Matcher word = WORD.matcher(QUOTED.matcher(text).replaceAll("''"));
      while (word.find()) {
        names.add(word.group());
      }
    }
    return names;
  }

  /**
   * When it is due, to the second.
   *
   * @param others tables, calendars and windows as they would be; null for those in force
   * @return empty when that cannot be told from its start and its variables
   */
  Optional<Instant> due(
      String text, Instant start, Map<String, Object> variables, OtherRules others) {
    if (!isExpression(text)) {
      return literal(text, start);
    }
    DueRule rule = DueRule.read(text, variables::get);
    if (!rule.call().isEmpty()) {
      try {
        return others == null
            ? rules.due(rule, start, null)
            : rules.with(others.calendars()).due(rule, start, others.windows());
      } catch (Refusal unknown) {
        // A calendar that a version of long ago names may be gone.
        return Optional.empty();
      }
    }
    Object kept = variables.get(rule.text());
    if (kept instanceof Date date) {
      return Optional.of(date.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
    return kept instanceof String length ? literal(length, start) : Optional.empty();
  }

  private Optional<Instant> literal(String text, Instant start) {
    if (text.startsWith("R")) {
      return rules.after(start, text.substring(text.lastIndexOf('/') + 1));
    }
    if (text.startsWith("P")) {
      return rules.after(start, text);
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Why it is due then. */
  Explanation explain(Foreseen one, OtherRules others) {
    return explain(one.text(), one.startedAt(), one.newDueAt(), one.grounds().variables(), others);
  }

  /** The same of a rule. */
  Explanation explain(
      String text, Instant start, Instant due, Map<String, Object> variables, OtherRules others) {
    if (isExpression(text)) {
      DueRule rule = DueRule.read(text, variables::get);
      return others == null
          ? rules.explain(rule, start, due)
          : rules.with(others.calendars()).explain(rule, start, due, others.windows());
    }
    return rules.explainLength(start, text.substring(text.lastIndexOf('/') + 1), due);
  }
}
