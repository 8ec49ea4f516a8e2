/**
 * Wangdiantong flagship edition (旺店通旗舰版): signed positional JSON, orders pushed as raw trades,
 * shipments polled and acknowledged, refunds told as raw refunds.
 */
package org.gendan.erp.wangdiantong;
