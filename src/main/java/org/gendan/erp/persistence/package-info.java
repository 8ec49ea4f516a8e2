/** Effects and received parcels in the database. */
package org.gendan.erp.persistence;
