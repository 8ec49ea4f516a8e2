/**
 * The pages about more than one order: a new one, sheets and what could not be taken of them, the
 * list of a day, windows, who is on duty. Owns which columns they show; what stands in them, and
 * who may read it, is the call's that each page names.
 */
package org.gendan.desk.house;
