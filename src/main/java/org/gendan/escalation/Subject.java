package org.gendan.escalation;

/**
 * What a case has to know of the order it is about.
 *
 * @param orderNo the platform's number
 * @param valueFen amount payable in fen
 * @param amount the same for people, with its currency
 * @param vip whether the customer is one
 * @param language {@code zh} or {@code en}, in which the customer is told
 * @param lines what was ordered, one line each
 * @param ended whether nothing of the order is left to be done
 */
public record Subject(
    String orderId,
    String orderNo,
    long valueFen,
    String amount,
    boolean vip,
    String customerName,
    String customerPhone,
    String language,
    String lines,
    boolean ended) {}
