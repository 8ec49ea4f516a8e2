/** Cases, reports, owners and notes in MyBatis; the only place that knows their tables. */
package org.gendan.escalation.persistence;
