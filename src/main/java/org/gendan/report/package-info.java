/**
 * Figures of the desks, read from the tables of all capabilities by SQL and shown as JSON or CSV.
 * Owns no table and changes nothing; counts cases, never people (DOMAIN section 3, B15).
 */
package org.gendan.report;
