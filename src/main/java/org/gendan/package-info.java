/** Gendan: the life of an order as BPMN; each package below is a capability. */
package org.gendan;
