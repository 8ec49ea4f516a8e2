/**
 * The seller's ERP: a port that pushes orders, reserves stock, voids and refunds. Each call carries
 * the order's id as its idempotency key. Knows nothing of processes or of our orders beyond what an
 * ERP is told.
 */
package org.gendan.erp;
