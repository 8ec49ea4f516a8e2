/**
 * An ERP inside the application, for the demo and for tests; it forgets everything on restart. It
 * answers the port itself, and speaks the protocols of Wangdiantong and Odoo over HTTP, with a
 * verifier of its own: it shares no code with the adapters that call it.
 */
package org.gendan.erp.sandbox;
