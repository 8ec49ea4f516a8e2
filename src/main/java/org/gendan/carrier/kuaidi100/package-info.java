/**
 * Kuaidi100 (快递100), an aggregator that reaches every courier: query, subscription, signed pushes,
 * electronic waybill and interception (docs/carriers.md).
 */
package org.gendan.carrier.kuaidi100;
