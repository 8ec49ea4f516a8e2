/** HTTP doorway of refunds. */
package org.gendan.refund.web;
