/**
 * Reports: what they ask, who reads them, and how their figures come of facts. A report is a
 * definition in {@code report/reports.yaml} and no class of its own; this room answers it as JSON,
 * CSV and a workbook, and leads from a figure to its orders.
 */
@NamedInterface("figures")
package org.gendan.report.figures;

import org.springframework.modulith.NamedInterface;
