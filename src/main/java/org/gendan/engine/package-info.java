/**
 * Glue between the capabilities and Camunda. Here in the root stands what every process uses: typed
 * variables, starting and waking processes, reading a task's answer and what its form shows. The
 * only place, with its rooms, that knows how the engine is built; it knows no capability.
 */
package org.gendan.engine;
