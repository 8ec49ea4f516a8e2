/** An ERP inside the application, for the demo and for tests; it forgets everything on restart. */
package org.gendan.erp.sandbox;
