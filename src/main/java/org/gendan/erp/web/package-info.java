/** What can be seen of the ERP over HTTP. */
package org.gendan.erp.web;
