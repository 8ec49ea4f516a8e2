/**
 * How a task's answer gets in: the engine's own doors for completing a task, wrapped so that a
 * refusal reaches the agent in words and a lost race is tried again. Knows no form and no
 * capability.
 */
package org.gendan.engine.answer;
