/**
 * What customers complain about, from acceptance to the call back: correction, prevention and an
 * answer that is kept. Owns complaints, their files and deadlines; of an order it knows the id and
 * the number, of tickets only how a customer is classed.
 */
package org.gendan.complaint;
