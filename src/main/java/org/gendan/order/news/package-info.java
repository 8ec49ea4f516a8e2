/**
 * What happened to an order while the one who sold it, or looks after it, was not there (rows 9, 52
 * and 74 of docs/domain.md): who has to hear of it, who has read it, and the message to their desk.
 * Owns the table {@code order_news}; what happened is the journal's to say.
 */
package org.gendan.order.news;
