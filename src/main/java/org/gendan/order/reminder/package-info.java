/**
 * The four standing reminders (温馨提示, row 168 of docs/domain.md) that agents give customers, in
 * words of analysts. Owns which there are; who was told is a note of the order.
 */
package org.gendan.order.reminder;
