/** Pushes, actions and subscriptions in MyBatis; the only place that knows their tables. */
package org.gendan.carrier.persistence;
