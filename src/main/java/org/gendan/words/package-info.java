/**
 * What the codes of the house are called, in Chinese and in English: every enum and every answer of
 * a decision table that a customer or an employee may read. Owns the file of words; knows no
 * capability, and does not know where a word is shown.
 */
package org.gendan.words;
