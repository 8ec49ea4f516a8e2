/**
 * The processes of an order: names of the models, what the domain tells them, what they ask of it.
 */
package org.gendan.order.process;
