/**
 * Whether a customer may be contacted, for what and at what hour. Owns what customers have said
 * about it; sends nothing.
 */
package org.gendan.notify.policy;
