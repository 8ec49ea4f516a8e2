/**
 * Odoo 19 by its JSON-2 API: sale orders, pickings, returns and credit notes, each call a
 * transaction of its own on named records.
 */
package org.gendan.erp.odoo;
