/**
 * What administrators see and do in Cockpit beyond Camunda's own: finished cases, where time goes,
 * what stands still, and many cases at once. Here in the root stands who may; each room has one of
 * these. Reads the engine through {@code engine.past}, changes nothing but by {@code cockpit.bulk},
 * and knows no rule of the business. The plugins themselves are scripts of the webapp.
 */
package org.gendan.cockpit;
