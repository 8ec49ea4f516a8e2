/**
 * Erases one customer: what is found by the number is made anonymous or deleted, table by table,
 * each in a transaction of its own, so that an interruption loses nothing and the next look goes
 * on. Refuses while a case needs the data or a legal hold keeps it. What vendors and files bring
 * later for an erased order is erased by the same look.
 */
package org.gendan.privacy.erasure;
