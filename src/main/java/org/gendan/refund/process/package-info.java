/** Binds the models and decision tables of refunds, returns and discounts to the domain. */
package org.gendan.refund.process;
