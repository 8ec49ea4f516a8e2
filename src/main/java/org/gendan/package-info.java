/**
 * Gendan runs the life of an order as BPMN. Each package below is a capability whose root is its
 * API; here is only the start of the application.
 */
package org.gendan;
