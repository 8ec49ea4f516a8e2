/**
 * Lets many things share one transaction without taking a trip to the database each: while a batch
 * is open, stores remember what was read ahead and put off what they write, and processes are told
 * together at its end. Owns no table and no rule; one that fails takes the whole batch back.
 */
package org.gendan.batch;
