/**
 * Messages to the groups of the house by their robots in enterprise chat. Owns the texts and the
 * process {@code staff-message}; knows no vendor and no customer.
 */
package org.gendan.notify.staff;
