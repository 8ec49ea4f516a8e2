/** HTTP doorway of refunds, returns and discounts. */
package org.gendan.refund.web;
