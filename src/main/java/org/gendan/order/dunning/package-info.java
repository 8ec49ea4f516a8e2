/**
 * Unpaid freight (协助回款): customers are reminded, finance suspends releases to an account, and a
 * payment lifts it. Owns the demands and the suspensions; what is held because of them is known by
 * those who hold.
 */
package org.gendan.order.dunning;
