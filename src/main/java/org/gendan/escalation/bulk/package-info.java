/**
 * One failure that hits many orders as one case with many members (row 85 of docs/domain.md):
 * raised, worked and ended together. Owns how members come and go; a single case does not know this
 * room.
 */
package org.gendan.escalation.bulk;
