/**
 * The desk's own pages: the list of orders, and one order with everything about it, also beside the
 * task in Tasklist. Owns how it looks and its words ({@code texts/desk}); decides nothing: what is
 * asked there is posted to the API and checked where it always is.
 */
package org.gendan.desk;
