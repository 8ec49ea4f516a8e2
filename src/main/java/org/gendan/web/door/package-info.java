/**
 * How much and how slowly anybody may send: bodies are bounded in length, in time and in how many
 * are under way at once, at every door, before it is known who sends them. Knows no capability.
 */
package org.gendan.web.door;
