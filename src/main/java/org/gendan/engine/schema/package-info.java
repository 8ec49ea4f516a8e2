/**
 * The engine's tables: created from Camunda's own scripts in utf8mb4, changed by one node at a
 * time. Knows nothing of what is kept in them.
 */
package org.gendan.engine.schema;
