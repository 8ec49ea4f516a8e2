/**
 * What the ERP was asked to do and what came of it, so that an effect happens once however often it
 * is asked for. Owns the ledger of effects; knows no vendor.
 */
package org.gendan.erp.effect;
