/**
 * What customers are told of a case, how often and when. Owns the notices; does not know what is
 * done about the case.
 */
package org.gendan.escalation.notice;
