package org.gendan.report.figures;

import java.time.LocalDate;
import org.gendan.report.fact.FactKind;

/**
 * Facts that are alike, counted. What no figure of the report asks for is empty.
 *
 * @param begin the first day of their period
 * @param first by what the lines are split, first
 * @param second by what they are split, second
 * @param timed whether they have times; false where no figure asks for them
 * @param fen what they come to together
 * @param times how long each took; none unless they have times
 */
record Group(
    LocalDate begin,
    String first,
    String second,
    FactKind kind,
    String cause,
    String outcome,
    boolean late,
    boolean timed,
    long amount,
    long fen,
    Times times) {}
