/** HTTP doorway of calendars: when something would be due, and why. */
package org.gendan.calendar.web;
