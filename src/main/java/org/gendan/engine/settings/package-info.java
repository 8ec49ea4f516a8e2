/**
 * How the engine is built: every setting that differs from Camunda's default with its reason, and
 * the listeners that each user task gets. Knows the other rooms of the engine, and none of them
 * knows it.
 */
package org.gendan.engine.settings;
