/**
 * The pages of reports: a chart, the figures with what they mean, the way from a figure to its
 * orders, and who is sent what each Monday. Owns what the pages show; what is counted, and who may
 * read it, is the reports' to say.
 */
package org.gendan.desk.report;
