/**
 * The order itself: what was ordered, by whom, at which price, and where it stands, with its
 * journal and the names of its life cycle. Owns the aggregate and what several rooms share; knows
 * none of its rooms, and of a parcel only the id and the verified outcome.
 */
package org.gendan.order;
