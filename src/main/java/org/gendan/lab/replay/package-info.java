/**
 * What a replay of past days under other numbers will need, written down as it happens. Owns the
 * table {@code replay_fact}, to which rows are added until retention takes them away; knows no
 * person, neither customers nor staff, and repeats nothing that another table keeps.
 */
package org.gendan.lab.replay;
