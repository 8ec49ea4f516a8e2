/**
 * Photos and papers of a case. Owns the files and says which kinds are taken; reads nothing in
 * them.
 */
package org.gendan.escalation.evidence;
