/**
 * What reports count: one row for each thing that happened, kept in the transaction in which it
 * happens. Owns {@code report_fact}; reads the tables of all capabilities by SQL and knows none of
 * their classes. A row says nothing about a customer.
 */
@NamedInterface("fact")
package org.gendan.report.fact;

import org.springframework.modulith.NamedInterface;
