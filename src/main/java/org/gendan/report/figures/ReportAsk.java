package org.gendan.report.figures;

import java.time.LocalDate;
import org.gendan.report.fact.Period;

/**
 * What a reader asks of a report; null leaves it to the report.
 *
 * @param from the first day of the business; the last one, unless said
 * @param to the last day; the first one or today, unless said
 */
public record ReportAsk(LocalDate from, LocalDate to, Period per, Dimension by) {}
