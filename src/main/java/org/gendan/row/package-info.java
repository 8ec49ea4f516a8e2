/**
 * What the rows of every capability have in common: ids that grow with time, and texts that fit
 * their column. Owns no table and knows no capability.
 */
package org.gendan.row;
