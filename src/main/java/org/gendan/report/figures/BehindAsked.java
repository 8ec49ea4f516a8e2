package org.gendan.report.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Which facts behind a figure are asked for.
 *
 * @param splits of the line, as far as the figure goes by them
 * @param values of the line, in the order of the splits
 */
record BehindAsked(
    Match match,
    LocalDate from,
    LocalDate to,
    List<Split> splits,
    List<String> values,
    int most,
    long offset) {}
