/**
 * What a field of a body may hold, said at the field, and how a body is read: each text in the one
 * spelling in which it is kept, and every fault told at once in the words of the house.
 */
@NamedInterface("field")
package org.gendan.refusal.field;

import org.springframework.modulith.NamedInterface;
