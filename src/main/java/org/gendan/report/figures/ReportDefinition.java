package org.gendan.report.figures;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.report.fact.FactKind;
import org.gendan.report.fact.Period;
import org.gendan.words.Language;

/**
 * A report: a question, and the figures that answer it.
 *
 * @param name its name in the address; kebab-case
 * @param row of docs/domain.md
 * @param per unless the reader asks otherwise
 * @param splits by what its lines are split unless the reader asks otherwise
 * @param by by what the reader may have them split instead
 * @param lines values that its chart shows beside the figure
 * @param chart the figure that its chart shows
 * @param listed whether its files have a line for each order instead of its figures
 */
public record ReportDefinition(
    String name,
    String row,
    Set<String> readers,
    Period per,
    List<Split> splits,
    List<Dimension> by,
    List<Figure> figures,
    List<BigDecimal> lines,
    String chart,
    boolean listed,
    String chinese,
    String english,
    String questionChinese,
    String questionEnglish) {

  /** Its title for people. */
  public String title(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }

  /** What it answers. */
  public String question(Language language) {
    return language == Language.CHINESE ? questionChinese : questionEnglish;
  }

  /** All kinds of facts that it reads. */
  Set<FactKind> kinds() {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    matches().forEach(match -> kinds.addAll(match.kinds()));
    return kinds;
  }

  Stream<Match> matches() {
    return figures.stream()
        .flatMap(
            figure ->
                Stream.of(figure.of(), figure.against() == null ? figure.of() : figure.against()));
  }
}
