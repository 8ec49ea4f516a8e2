/**
 * Faults of a product: samples asked for and inspected, the correction and its proof. Owns the
 * process {@code fault-correction}; knows nothing of how the customer is answered.
 */
package org.gendan.complaint.fault;
