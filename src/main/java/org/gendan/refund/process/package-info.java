/** Binding of refunds to their models. */
package org.gendan.refund.process;
