/**
 * Words of an order's story that were wrong: a note, a reason, an answer. The line stays, and the
 * right words stand below it with the reason. Owns these corrections; what has an effect is put
 * right by the room that has it.
 */
package org.gendan.order.correction;
