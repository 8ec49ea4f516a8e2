/**
 * What happens to tasks and timers, told in the transaction in which it happens: from when on a
 * person could act, what was answered, by which number a timer was set. Owns no table, and says
 * nothing about people.
 */
package org.gendan.engine.step;
