/**
 * Mail to colleagues who have asked for it at an address of the house, through the house's own mail
 * server. Knows no customer, and no mail goes to one.
 */
package org.gendan.notify.mail;
