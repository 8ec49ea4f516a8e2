/** Orders in MyBatis; the only place that knows their tables. */
package org.gendan.order.persistence;
