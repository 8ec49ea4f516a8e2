package org.gendan.report.figures;

import java.time.LocalDate;
import org.gendan.report.fact.FactKind;

/**
 * Facts that are alike, counted. What no figure of the report asks for is empty.
 *
 * @param begin the first day of their period
 * @param first by what the lines are split, first
 * @param second by what they are split, second
 * @param tenths their time in tenths of hours; null when they have none
 * @param fen what they come to together
 */
record Group(
    LocalDate begin,
    String first,
    String second,
    FactKind kind,
    String cause,
    String outcome,
    boolean late,
    Integer tenths,
    long amount,
    long fen) {}
