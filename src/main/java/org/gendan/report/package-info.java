/**
 * Figures of the desks. Its rooms keep what is counted, answer reports from it, send them to those
 * who want them, and show the load of the work. Counts cases, never ranks people (B15 of
 * docs/domain.md).
 */
package org.gendan.report;
