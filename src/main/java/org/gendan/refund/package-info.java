/**
 * Money that goes back to customers: the refund, its kinds, faults and stages, its journal and the
 * tables that analysts keep about it. Owns the aggregate and what several rooms share; knows none
 * of its rooms, and of an order what the order's capability tells.
 */
package org.gendan.refund;
