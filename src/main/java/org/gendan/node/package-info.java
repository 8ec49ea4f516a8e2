/**
 * The nodes that run over one database: each shows that it lives, and what a dead one had taken is
 * freed by the others. Owns the beats; knows no business.
 */
package org.gendan.node;
