package org.gendan.desk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gendan.desk.DeskWords;
import org.gendan.report.fact.FactKind;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.Dimension;
import org.gendan.report.figures.Figure;
import org.gendan.report.figures.ReportDefinition;
import org.gendan.report.figures.Split;
import org.gendan.words.Language;

/** How the pages of reports say things to one reader. */
public final class ReportWords {

  private static final String NOTHING = "–";

  private final DeskWords say;
  private final Language language;

  ReportWords(DeskWords say, Locale reader) {
    this.say = say;
    this.language = Language.of(reader);
  }

  public String title(ReportDefinition report) {
    return report.title(language);
  }

  public String question(ReportDefinition report) {
    return report.question(language);
  }

  public String heading(Figure figure) {
    return figure.heading(language);
  }

  public String means(Figure figure) {
    return figure.means(language);
  }

  /** A period by its first day. */
  public String period(Period per, LocalDate begin) {
    return switch (per) {
      case DAY -> begin.toString();
      case WEEK -> begin + " – " + per.end(begin).toString().substring("2026-".length());
      case MONTH -> begin.toString().substring(0, "2026-01".length());
      case QUARTER ->
          begin.getYear() + " Q" + begin.get(java.time.temporal.IsoFields.QUARTER_OF_YEAR);
    };
  }

  /** What a line is split by. */
  public String part(Split split, String value) {
    return word(split.dimension(), value);
  }

  /** Both parts of a line as one name. */
  public String series(List<Split> splits, List<String> parts) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < splits.size(); i++) {
      name.append(i == 0 ? "" : " · ").append(part(splits.get(i), parts.get(i)));
    }
    return name.toString();
  }

  /** A code of the facts. */
  public String word(Dimension dimension, String value) {
    if (value.isEmpty()) {
      return NOTHING;
    }
    return switch (dimension) {
      case PLATFORM -> say.word("platform", value);
      case CARRIER -> say.word("carrier", value);
      case DESK -> say.group(value);
      case AGENT -> value;
      case CAUSE -> say.word("ReportCode", value);
      case KIND -> say.word(FactKind.valueOf(value));
    };
  }

  /** A figure as it is read; nothing is a dash. */
  public String value(Object value) {
    return value == null ? NOTHING : value.toString();
  }
}
