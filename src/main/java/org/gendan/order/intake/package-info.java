/**
 * The one door through which every order comes in, whatever carried it: validation, repetition,
 * conflict, storing. Knows nothing of files; what follows is the life cycle's.
 */
package org.gendan.order.intake;
