/**
 * Quality looks at what came, line by line, and the findings add up. Owns how findings are read and
 * kept; what they are worth is the settlement's.
 */
package org.gendan.refund.goodsreturn.inspection;
