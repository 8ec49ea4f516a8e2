/** Tables of refunds. */
package org.gendan.refund.persistence;
