/**
 * The way of a message to a customer from the wish to send it to its end, whatever it is about: the
 * process {@code customer-notice}. Knows no text and no case; what may be told, and what it says,
 * are asked of {@link org.gendan.notify.notice.NoticeDesk}.
 */
package org.gendan.notify.notice;
