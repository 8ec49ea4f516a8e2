/**
 * What the house keeps about one customer, found by the telephone number: given out, erased, and
 * kept no longer than needed. The root finds the rows and the spellings of a person; what a column
 * holds is told by {@link org.gendan.row.personal}. Knows the tables of all capabilities by that
 * register alone, and none of their classes.
 */
package org.gendan.privacy;
