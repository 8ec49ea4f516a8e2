/**
 * How models come into force: who deployed what and why, what the start of another version does
 * with the changes of analysts, and how a deployment is taken back. Knows no model by name.
 */
package org.gendan.engine.rollout;
