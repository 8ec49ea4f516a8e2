/**
 * Gives out what is kept about one customer, in one file that programs and people can read, and
 * notes who asked for it, when and why. Leaves out who of our people worked on it.
 */
package org.gendan.privacy.export;
