package org.gendan.report.live;

/** The figures of the work were counted; those of other capabilities are counted with them. */
public record FiguresCounted() {}
