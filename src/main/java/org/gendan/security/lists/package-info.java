/**
 * The lists of tasks that Tasklist is shipped with, as filters of the engine: what is overdue, due
 * soon, due today, the group's, one's own, put off, and parcels that go back soon. Owns which have
 * been made, so that what a person changes or deletes afterwards stays so; the tasks themselves are
 * found by the engine, with the rights of who asks.
 */
package org.gendan.security.lists;
