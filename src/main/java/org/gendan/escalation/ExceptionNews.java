package org.gendan.escalation;

/**
 * Published, in the transaction in which it happened, for whoever keeps the story of the order.
 *
 * @param kind stable word such as {@code EXCEPTION_RAISED}
 * @param text sentence for people
 * @param exceptionId the case
 */
public record ExceptionNews(String orderId, String kind, String text, String exceptionId) {}
