/**
 * Glue between the capabilities and Camunda: engine configuration and schema, the deployment of the
 * models, typed variables, starting and waking processes, forms and refusals. The only place that
 * knows how the engine is built; it knows no capability.
 */
package org.gendan.engine;
