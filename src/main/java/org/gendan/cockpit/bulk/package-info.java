/**
 * Many cases at once: a cause's retried, a carrier's or a platform's suspended and activated. A run
 * is listed first and looked at, then started, then done case by case, each with what came of it;
 * after a crash the next node goes on. Owns runs and their cases.
 */
package org.gendan.cockpit.bulk;
