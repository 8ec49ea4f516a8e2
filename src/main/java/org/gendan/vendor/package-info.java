/**
 * How we talk to vendors, whatever they sell: one HTTP client that waits, pauses and gives up in
 * one way, one pair of faults, and the thread that looks for vendors' work now and then. Knows no
 * carrier, ERP or channel, and owns no table.
 */
package org.gendan.vendor;
