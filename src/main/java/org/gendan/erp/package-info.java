/**
 * The seller's ERP: one port, and one room for each vendor that speaks it. Pushes orders, asks for
 * their stock, holds and voids them, tells refunds and takes returned goods in; fetches the parcels
 * that the warehouse has shipped. Owns what the ERP was asked to do and what came of it. Knows
 * nothing of processes or of our orders beyond what an ERP is told.
 */
package org.gendan.erp;
