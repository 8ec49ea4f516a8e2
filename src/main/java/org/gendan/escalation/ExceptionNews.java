package org.gendan.escalation;

import java.time.Instant;
import java.util.List;

/**
 * Published, in the transaction in which it happened, for the journal that keeps the story of the
 * order.
 *
 * @param orderIds the orders it is about; many when a case is about many
 * @param kind stable word such as {@code EXCEPTION_RAISED}
 * @param text sentence for people
 * @param exceptionId the case
 */
public record ExceptionNews(
    List<String> orderIds,
    Instant at,
    String kind,
    String actor,
    String text,
    String exceptionId) {}
