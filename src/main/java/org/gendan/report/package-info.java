/**
 * Figures of the desks, read from the tables of all capabilities by SQL and shown as JSON or CSV.
 * Owns no table and changes nothing; counts cases, never people (B15 of docs/domain.md).
 */
package org.gendan.report;
