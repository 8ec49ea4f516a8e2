/** HTTP doorway of orders. */
package org.gendan.order.web;
