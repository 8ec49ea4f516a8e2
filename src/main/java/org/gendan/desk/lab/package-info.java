/**
 * The page of the timer lab: every number with its picture, what a changed one would do, doing it
 * and taking it back. Owns what the page shows; what a change does and who may make it is the lab's
 * to say, which is asked over its calls.
 */
package org.gendan.desk.lab;
