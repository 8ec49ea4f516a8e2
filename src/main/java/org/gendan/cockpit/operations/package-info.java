/**
 * How the work stands now: orders by stage, what is open and late, jobs, causes of what stands
 * still, what waits at the doors, vendors and nodes. Counts nothing that another figure counts.
 */
package org.gendan.cockpit.operations;
