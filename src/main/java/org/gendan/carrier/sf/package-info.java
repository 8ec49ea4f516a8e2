/**
 * SF Express (顺丰丰桥): order and waybill, cancellation, routes, interception and route pushes
 * (docs/carriers.md).
 */
package org.gendan.carrier.sf;
